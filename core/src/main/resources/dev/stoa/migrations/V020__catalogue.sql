-- What the catalogue offers: functions and suppliers, assets with immutable versions, and plans.

create table functions (
  name        text primary key,
  title       text not null,
  description text not null,
  inputs      json not null,   -- json, not jsonb: the order of properties is the author's
  outputs     json not null,
  unit        text not null check (unit in ('calls', 'characters', 'tokens', 'seconds', 'rows', 'bytes'))
);

create table suppliers (
  slug text primary key,
  name text not null,
  url  text
);

create table assets (
  id              text primary key,
  type            text not null check (type in ('model', 'pipeline', 'data')),
  team_id         text not null references teams,
  slug            text not null,
  house_slug      text,
  name            text not null,
  summary         text not null,
  function        text references functions,
  supplier        text references suppliers,
  visibility      text not null check (visibility in ('public', 'team', 'private')),
  languages       text[] not null,
  license         text,
  modalities      text[] not null,
  current_version integer not null default 0,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  unique (team_id, type, slug),
  unique (type, house_slug)
);

-- A row is written once; only state and sunset_at ever change.
create table asset_versions (
  asset_id     text not null references assets on delete cascade,
  number       integer not null check (number > 0),
  state        text not null check (state in ('published', 'deprecated', 'retired')),
  inputs       json not null,
  outputs      json not null,
  targets      json not null,
  card         text not null,
  examples     json not null,
  published_at timestamptz not null,
  sunset_at    timestamptz,
  primary key (asset_id, number)
);

create table asset_aliases (
  asset_id text not null,
  alias    text not null,
  version  integer not null,
  primary key (asset_id, alias),
  foreign key (asset_id, version) references asset_versions (asset_id, number) on delete cascade
);

create table plans (
  id                  text primary key,
  asset_id            text not null references assets on delete cascade,
  slug                text not null,
  name                text not null,
  unit                text not null,
  price_nanos         bigint not null check (price_nanos >= 0),
  requests_per_minute integer check (requests_per_minute > 0),
  requests_per_day    integer check (requests_per_day > 0),
  concurrency         integer check (concurrency > 0),
  is_default          boolean not null,
  approval            boolean not null,
  unique (asset_id, slug)
);
