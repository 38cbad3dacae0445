package dev.stoa.discovery;

/// The text of the statement for a page. Only its shape depends on the query; values are bound.
final class SearchSql {

  private SearchSql() {}

  /// Rows of (listing, score, name) in their order: the items of a page.
  static String items(Query query, boolean hasWords, boolean hasKey) {
    var chosen = new StringBuilder();
    for (Facet facet : Facet.values()) {
      if (facet.chosen(query) != null) {
        chosen.append(" and ").append(has(facet));
      }
    }
    return """
    select listing, score, sort_name from (
      select asset_id, sort_name, %s as score, cast(listing as text) as listing
      from asset_search
      where %s%s) as hits
    %s
    order by %s limit :limit
    """
        .formatted(
            score(query, hasWords),
            visible(hasWords),
            chosen,
            hasKey ? "where " + after(query.sort()) : "",
            order(query.sort()));
  }

  private static String visible(boolean hasWords) {
    return "(visibility = 'public' or team_id = any(cast(:teams as text[])))"
        + (hasWords ? " and document @@ to_tsquery('english', :q)" : "");
  }

  private static String has(Facet facet) {
    return switch (facet) {
      case TYPE -> "type = :type";
      case FUNCTION -> "function = :function";
      case SUPPLIER -> "supplier = :supplier";
      case LICENSE -> "license = :license";
      case LANGUAGE -> "cast(:language as text) = any(languages)";
      case MODALITY -> "cast(:modality as text) = any(modalities)";
    };
  }

  private static String score(Query query, boolean hasWords) {
    if (query.sort() != Sort.RELEVANCE) {
      return "cast(0 as bigint)";
    }
    return hasWords
        ? """
        cast(1000000 * (ts_rank(names, to_tsquery('english', :q))
          + case when sort_name = :exact or slug = :exact then 2 else 0 end
          + case when house then 0.05 else 0 end) as bigint)\
        """
        : "house_score";
  }

  private static String order(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "score desc, asset_id desc";
      case NEW -> "asset_id desc";
      case NAME -> "sort_name, asset_id";
    };
  }

  private static String after(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "(score, asset_id) < (:keyScore, :keyId)";
      case NEW -> "asset_id < :keyId";
      case NAME -> "(sort_name, asset_id) > (:keyName, :keyId)";
    };
  }
}
