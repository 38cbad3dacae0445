-- An item of a result names its slug beside its ref.

update asset_search
set listing = cast(jsonb_set(cast(listing as jsonb), '{slug}', to_jsonb(slug)) as json);
