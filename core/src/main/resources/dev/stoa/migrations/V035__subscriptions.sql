-- Asset and plan are no foreign keys: a subscription stays in the team's history when its asset is
-- gone.
create table subscriptions (
  id         text primary key,
  team_id    text not null references teams (id) on delete cascade,
  asset_id   text not null,
  plan_id    text not null,
  state      text not null
             check (state in ('pending', 'active', 'rejected', 'suspended', 'cancelled')),
  user_id    text not null references users (id),
  created_at timestamptz not null,
  ended_at   timestamptz,
  constraint ends_when_it_no_longer_lives
    check ((ended_at is null) = (state in ('pending', 'active', 'suspended')))
);

-- A team has at most one living subscription of an asset.
create unique index living_subscription on subscriptions (team_id, asset_id)
  where ended_at is null;
create index subscriptions_of_team on subscriptions (team_id, id desc);
