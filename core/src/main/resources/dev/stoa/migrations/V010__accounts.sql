-- People, teams, and what proves who somebody is. Of every secret only a hash is kept.

create table users (
  id               text primary key,
  email            text not null,
  email_key        text not null unique,   -- the address as it is compared: normalised, lower case
  name             text not null,
  password_hash    text not null,
  password_version integer not null default 1,
  administrator    boolean not null default false,
  created_at       timestamptz not null
);

create table teams (
  id         text primary key,
  slug       text not null unique,
  name       text not null,
  personal   boolean not null,
  created_at timestamptz not null
);

create table memberships (
  team_id text not null references teams on delete cascade,
  user_id text not null references users on delete cascade,
  role    text not null check (role in ('viewer', 'member', 'admin', 'owner')),
  since   timestamptz not null,
  primary key (team_id, user_id)
);
create index memberships_by_user on memberships (user_id);

-- A session ends early when its user's password has changed since (password_version differs).
create table sessions (
  secret_hash      text primary key,
  user_id          text not null references users on delete cascade,
  password_version integer not null,
  created_at       timestamptz not null,
  expires_at       timestamptz not null
);
create index sessions_by_user on sessions (user_id);
create index sessions_by_expiry on sessions (expires_at);

create table sign_in_tries (
  account_hash text not null,
  address      text not null,
  tries        integer not null,
  began_at     timestamptz not null,
  primary key (account_hash, address)
);
create index sign_in_tries_by_age on sign_in_tries (began_at);

create table one_time_links (
  secret_hash text primary key,
  purpose     text not null check (purpose in ('first_administrator', 'password')),
  user_id     text references users on delete cascade,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  check ((purpose = 'password') = (user_id is not null))
);
create index one_time_links_by_user on one_time_links (user_id);

create table invitations (
  id          text primary key,
  secret_hash text not null unique,
  team_id     text not null references teams on delete cascade,
  role        text not null check (role in ('viewer', 'member', 'admin', 'owner')),
  email       text,
  invited_by  text not null references users on delete cascade,
  created_at  timestamptz not null,
  expires_at  timestamptz not null
);
create index invitations_by_team on invitations (team_id, created_at);
