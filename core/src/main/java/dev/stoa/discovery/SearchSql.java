package dev.stoa.discovery;

import java.util.ArrayList;
import java.util.List;

/// The text of the one search statement. Only its shape depends on the query; values are bound.
final class SearchSql {

  private SearchSql() {}

  /// Rows of (kind, value, amount, name): `total`, a count per facet and value, and the items in
  /// their order.
  ///
  /// `misses` has a bit for each chosen facet that a hit does not have; a facet's own counts look
  /// past its own bit.
  static String of(Query query, boolean hasWords, boolean hasKey) {
    List<String> parts = new ArrayList<>();
    parts.add("select 'total', null, count(*), null from hits where misses = 0");
    for (Facet facet : Facet.values()) {
      parts.add(counts(facet));
    }
    return """
    with hits as materialized (
      select asset_id, type, function, supplier, license, languages, modalities, sort_name,
        %s as misses, %s as score
      from asset_search
      where (visibility = 'public' or team_id = any(cast(:teams as text[])))%s),
    page as (
      select asset_id, sort_name, score, row_number() over (order by %s) as place
      from hits where misses = 0%s order by %s limit :limit)
    select * from (%s) as counted
    union all
    select * from (
      select 'item', cast(s.listing as text), page.score, page.sort_name
      from page join asset_search s on s.asset_id = page.asset_id order by page.place) as items
    """
        .formatted(
            misses(query),
            score(query, hasWords),
            hasWords ? " and document @@ to_tsquery('english', :q)" : "",
            order(query.sort()),
            hasKey ? " and " + after(query.sort()) : "",
            order(query.sort()),
            String.join(" union all ", parts));
  }

  private static String misses(Query query) {
    var sum = new StringBuilder("0");
    for (Facet facet : Facet.values()) {
      if (facet.chosen(query) != null) {
        sum.append(" + case when ")
            .append(has(facet))
            .append(" then 0 else ")
            .append(facet.bit())
            .append(" end");
      }
    }
    return sum.toString();
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

  private static String counts(Facet facet) {
    String value =
        switch (facet) {
          case TYPE, FUNCTION, SUPPLIER, LICENSE -> facet.word();
          case LANGUAGE -> "unnest(languages)";
          case MODALITY -> "unnest(modalities)";
        };
    return """
    select '%s', value, count(*), null
    from (select %s as value from hits where misses & ~%d = 0) as v
    where value is not null group by value\
    """
        .formatted(facet.word(), value, facet.bit());
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
        : "cast(case when house then 1 else 0 end as bigint)";
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
