-- Says whether what Discover holds of the search table in memory is still true: moved by every
-- transaction that changes the table, seen by others when that commits.
create table asset_search_version (
  one     boolean primary key default true check (one),
  version bigint not null
);
insert into asset_search_version (version) values (0);

create function move_asset_search_version() returns trigger language plpgsql as
$$
begin
  update asset_search_version set version = version + 1;
  return null;
end
$$;

create trigger asset_search_moves after insert or update or delete or truncate on asset_search
  for each statement execute function move_asset_search_version();

-- What narrows a large catalogue to a few; the other facets have few values, which are met soon.
create index asset_search_by_function on asset_search (function);
create index asset_search_by_supplier on asset_search (supplier);
create index asset_search_by_language on asset_search using gin (languages);

-- What only their team may see: few, however many public ones the team has.
create index asset_search_of_team on asset_search (team_id) where visibility <> 'public';
