package dev.stoa.discovery;

/// The text of the statement that finds. Only its shape depends on the query; values are bound.
final class SearchSql {

  /// What a viewer may see.
  static final String VISIBLE = "(visibility = 'public' or team_id = any(cast(:teams as text[])))";

  /// A score below all others that still has 18 digits.
  private static final String LAST = "cast(-999999999999999999 as bigint)";

  private static final String RANK =
      """
      cast(1000000 * (ts_rank(names, to_tsquery('english', :q))
        + case when sort_name = :exact or slug = :exact then 2 else 0 end
        + case when house then 0.05 else 0 end) as bigint)\
      """;

  private SearchSql() {}

  /// Rows of (asset_id, score), in no order: all that the viewer may see and has the words,
  /// whatever is chosen.
  static String matches(Sort sort, boolean hasWords) {
    return "select asset_search.asset_id, %s as score from asset_search%s where %s%s"
        .formatted(
            score(sort, hasWords),
            beside(sort),
            VISIBLE,
            hasWords ? " and document @@ to_tsquery('english', :q)" : "");
  }

  /// What the score is made of, where that is not in the search table.
  private static String beside(Sort sort) {
    return switch (sort) {
      case RELEVANCE, NEW, NAME -> "";
      case POPULAR, SPEED -> " left join asset_measures m on m.asset_id = asset_search.asset_id";
      case PRICE -> " left join plans p on p.asset_id = asset_search.asset_id and p.is_default";
    };
  }

  private static String score(Sort sort, boolean hasWords) {
    return switch (sort) {
      case RELEVANCE -> hasWords ? RANK : "house_score";
      case NEW, NAME -> "cast(0 as bigint)";
      case POPULAR -> "coalesce(m.calls, 0)";
      case PRICE -> "coalesce(-p.price_nanos, %s)".formatted(LAST);
      case SPEED -> "coalesce(-m.p50_micros, %s)".formatted(LAST);
    };
  }
}
