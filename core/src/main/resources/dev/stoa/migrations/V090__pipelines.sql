-- What a pipeline's version does: its nodes and links. Null for other assets.
alter table asset_versions add column graph json;

-- The steps of a call.
create index calls_parent on calls (parent) where parent is not null;
