-- Orders, facets and mistyped words are looked up in memory; only documents are still searched here.

drop index asset_search_by_name;
drop index asset_search_by_house;
drop index asset_search_by_function;
drop index asset_search_by_supplier;
drop index asset_search_by_language;
drop index asset_search_of_team;
drop index search_words_by_prefix;
drop index search_words_by_trigram;
