-- Limits on what calls use, in units of each asset's function, beside those on calls.
alter table plans
  add column units_per_minute bigint check (units_per_minute > 0),
  add column units_per_day bigint check (units_per_day > 0);

alter table api_keys
  add column units_per_minute bigint check (units_per_minute > 0),
  add column units_per_day bigint check (units_per_day > 0),
  -- limits of the key on single assets: an object from the id of the asset to its limits
  add column asset_limits jsonb not null default '{}';
