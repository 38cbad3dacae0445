-- Discover's own copy of what is searched, written in the transaction that changes an asset.

create extension if not exists pg_trgm;

create table asset_search (
  asset_id   text primary key references assets on delete cascade,
  type       text not null,
  team_id    text not null,
  visibility text not null,
  slug       text not null,
  sort_name  text not null,
  function   text,
  supplier   text,
  license    text,
  languages  text[] not null,
  modalities text[] not null,
  combination text not null,      -- all values that facets count, by facet, as JSON
  house      boolean not null,
  house_score bigint generated always as (case when house then 1 else 0 end) stored,
  listing    json not null,       -- an item of a result, as it is shown
  names      tsvector not null,   -- short, for ranking
  document   tsvector not null    -- everything, for finding
);
create index asset_search_by_document on asset_search using gin (document);
create index asset_search_by_name on asset_search (sort_name, asset_id);
create index asset_search_by_house on asset_search (house_score desc, asset_id desc);
create index asset_search_by_team on asset_search (team_id);

-- Words that occur in names and summaries: what a mistyped word may have meant. Words stay when the
-- asset that brought them goes; they then lead nowhere.
create table search_words (
  word text primary key
);
create index search_words_by_prefix on search_words (word text_pattern_ops);
create index search_words_by_trigram on search_words using gin (word gin_trgm_ops);
