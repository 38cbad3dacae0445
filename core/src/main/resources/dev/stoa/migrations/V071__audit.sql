-- Who changed what. No foreign keys: an entry outlives everything that it speaks of.
create table audit_entries (
  id      text primary key,
  at      timestamptz not null,
  user_id text,
  key_id  text,
  team_id text,
  verb    text not null,
  kind    text not null,
  target  text not null,
  before  json,
  after   json
);
create index audit_entries_of_team on audit_entries (team_id, id desc);

create function refuse_change() returns trigger language plpgsql as
$$
begin
  raise exception '% is append-only', tg_table_name;
end
$$;

create trigger audit_entries_stay
  before update or delete or truncate on audit_entries
  for each statement execute function refuse_change();
