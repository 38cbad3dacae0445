-- What the console calls with: one key per person and team, never listed as one of the team's, and
-- secrets of it that live for minutes and end with the session in which they were asked for.
alter table api_keys add column trying boolean not null default false;
create unique index try_key_of_person on api_keys (team_id, creator_id) where trying;

alter table key_secrets add column session_hash text;
