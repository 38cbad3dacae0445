package dev.stoa.discovery;

/// The text of the statement for a page. Only its shape depends on the query; values are bound.
final class SearchSql {

  /// A score below all others that still has 18 digits.
  private static final String LAST = "cast(-999999999999999999 as bigint)";

  private static final String RANK =
      """
      cast(1000000 * (ts_rank(names, to_tsquery('english', :q))
        + case when sort_name = :exact or slug = :exact then 2 else 0 end
        + case when house then 0.05 else 0 end) as bigint)\
      """;

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
      select asset_search.asset_id, sort_name, %s as score, cast(listing as text) as listing
      from asset_search%s
      where %s%s) as hits
    %s
    order by %s limit :limit
    """
        .formatted(
            score(query, hasWords),
            beside(query.sort()),
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

  /// What the score is made of, where that is not in the search table.
  private static String beside(Sort sort) {
    return switch (sort) {
      case RELEVANCE, NEW, NAME -> "";
      case POPULAR, SPEED -> " left join asset_measures m on m.asset_id = asset_search.asset_id";
      case PRICE -> " left join plans p on p.asset_id = asset_search.asset_id and p.is_default";
    };
  }

  private static String score(Query query, boolean hasWords) {
    return switch (query.sort()) {
      case RELEVANCE -> hasWords ? RANK : "house_score";
      case NEW, NAME -> "cast(0 as bigint)";
      case POPULAR -> "coalesce(m.calls, 0)";
      case PRICE -> "coalesce(-p.price_nanos, %s)".formatted(LAST);
      case SPEED -> "coalesce(-m.p50_micros, %s)".formatted(LAST);
    };
  }

  private static String order(Sort sort) {
    return switch (sort) {
      case RELEVANCE, POPULAR, PRICE, SPEED -> "score desc, asset_id desc";
      case NEW -> "asset_id desc";
      case NAME -> "sort_name, asset_id";
    };
  }

  private static String after(Sort sort) {
    return switch (sort) {
      case RELEVANCE, POPULAR, PRICE, SPEED -> "(score, asset_id) < (:keyScore, :keyId)";
      case NEW -> "asset_id < :keyId";
      case NAME -> "(sort_name, asset_id) > (:keyName, :keyId)";
    };
  }
}
