-- What publishers decided about subscriptions, and what subscribers accepted. Both are only added to.
create table subscription_decisions (
  number          bigint generated always as identity primary key,
  subscription_id text not null,
  verdict         text not null check (verdict in ('approve', 'reject', 'suspend', 'resume')),
  user_id         text not null,
  note            text,
  decided_at      timestamptz not null
);
create index subscription_decisions_of_one on subscription_decisions (subscription_id, number desc);

create table terms_acceptances (
  subscription_id text not null,
  plan_id         text not null,
  version         integer not null,
  user_id         text not null,
  accepted_at     timestamptz not null,
  primary key (subscription_id, plan_id, version)
);

create trigger subscription_decisions_stay
  before update or delete on subscription_decisions
  for each statement execute function refuse_change();
create trigger terms_acceptances_stay
  before update or delete on terms_acceptances
  for each statement execute function refuse_change();

create index subscriptions_of_asset on subscriptions (asset_id, id desc);
