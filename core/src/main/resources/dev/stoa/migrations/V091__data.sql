-- What a data set's version holds: its file and its columns. Null for other assets.
alter table asset_versions add column data_table json;
