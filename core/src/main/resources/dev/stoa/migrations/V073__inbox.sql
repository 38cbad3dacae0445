-- What people should know of: addressed to a team from some role upwards, or to one person.
create table inbox_entries (
  id        text primary key,
  kind      text not null,
  team_id   text references teams (id) on delete cascade,
  at_least  text not null check (at_least in ('viewer', 'member', 'admin', 'owner')),
  user_id   text references users (id) on delete cascade,
  text      text not null,
  link      text,
  made_at   timestamptz not null,
  check ((team_id is null) <> (user_id is null))
);
create index inbox_entries_of_team on inbox_entries (team_id, id desc);
create index inbox_entries_of_user on inbox_entries (user_id, id desc);

create table inbox_reads (
  entry_id text not null references inbox_entries on delete cascade,
  user_id  text not null references users (id) on delete cascade,
  read_at  timestamptz not null,
  primary key (entry_id, user_id)
);
