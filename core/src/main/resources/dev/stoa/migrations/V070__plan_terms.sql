-- What a plan says beyond its price and limits, and what its price was before.
alter table plans
  add column terms_version integer check (terms_version > 0),
  add column output_max integer check (output_max > 0),
  add column trial_calls integer check (trial_calls > 0);

-- Each text that subscribers were ever asked to accept. No foreign key: it outlives its plan, as a
-- proof.
create table plan_terms (
  plan_id text not null,
  version integer not null check (version > 0),
  text    text not null,
  primary key (plan_id, version)
);

-- Prices before the one that stands in the plan, each with the moment the next was announced.
create table plan_prices (
  plan_id     text not null references plans on delete cascade,
  price_nanos bigint not null check (price_nanos >= 0),
  replaced_at timestamptz not null,
  primary key (plan_id, replaced_at)
);
