-- Keys of teams. The secrets themselves are nowhere: only the SHA-256 of each.
create table api_keys (
  id                  text primary key,
  team_id             text not null references teams (id) on delete cascade,
  name                text not null,
  prefix              text not null,
  scopes              text[] not null,
  -- null: whatever the team is subscribed to
  assets              text[],
  creator_id          text not null references users (id),
  created_at          timestamptz not null,
  expires_at          timestamptz,
  revoked_at          timestamptz,
  requests_per_minute integer,
  requests_per_day    integer,
  concurrency         integer,
  budget_nanos        bigint,
  budget_period       text,
  last_used_at        timestamptz,
  constraint budget_is_whole check ((budget_nanos is null) = (budget_period is null)),
  constraint call_excludes_manage check (not scopes @> array['call', 'manage'])
);

create index api_keys_of_team on api_keys (team_id, id desc);

create table key_secrets (
  hash       bytea primary key,
  key_id     text not null references api_keys (id) on delete cascade,
  created_at timestamptz not null,
  -- when it stops because another secret replaced it; null for the newest of a key
  expires_at timestamptz
);

create index key_secrets_of_key on key_secrets (key_id);
create unique index newest_secret_of_key on key_secrets (key_id) where expires_at is null;
