package dev.stoa.discovery;

import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Search in PostgreSQL: full text, with the words that mistyped ones may have meant found by
/// trigrams; items, facets and total in one statement.
public final class JdbcAssetSearch implements AssetSearch {

  private static final int FACET_VALUES_MAX = 50;

  private final Database database;

  public JdbcAssetSearch(Database database) {
    this.database = database;
  }

  @Override
  public Results search(Viewer viewer, Query query) {
    List<String> key = key(query);
    return database.run(handle -> {
      String tsquery = query.q() == null ? null : tsquery(handle, query.q());
      return results(query, rows(handle, viewer, query, tsquery, key));
    });
  }

  /// The sort key where the page begins; empty for the first page.
  private static List<String> key(Query query) {
    String cursor = query.cursor();
    if (cursor == null) {
      return List.of();
    }
    List<String> key = Cursor.decode(query.identity(), cursor, 2);
    if (query.sort() != Sort.NAME && !key.getFirst().matches("-?[0-9]{1,18}")) {
      throw new ProblemException(
          Problem.of(ErrorCode.BAD_CURSOR, "The cursor was altered. Begin again without one."));
    }
    return key;
  }

  private static String tsquery(Handle handle, String q) {
    List<String> words = Words.ofQuery(q);
    Map<String, List<String>> meant = new HashMap<>();
    // a swap of neighbours in a short word leaves few trigrams the same; isNear judges what is
    // found
    handle.execute("set local pg_trgm.similarity_threshold = 0.2");
    handle
        .createQuery(
            """
            select typed, near.word
            from unnest(cast(:words as text[])) as typed
            cross join lateral (
              select word from search_words where word % typed
              order by similarity(word, typed) desc, word limit 20) as near
            where length(typed) >= 4
              and not exists (select 1 from search_words where word like typed || '%')
            """)
        .bindArray("words", String.class, words)
        .map((row, _) -> List.of(row.getString(1), row.getString(2)))
        .forEach(pair -> {
          if (Words.isNear(pair.getFirst(), pair.getLast())) {
            meant.computeIfAbsent(pair.getFirst(), _ -> new ArrayList<>()).add(pair.getLast());
          }
        });
    return Words.tsquery(words, meant);
  }

  private record Row(String kind, String value, long amount, String key) {}

  private static List<Row> rows(
      Handle handle, Viewer viewer, Query query, @Nullable String tsquery, List<String> key) {
    boolean isNamed = query.sort() == Sort.NAME;
    var statement =
        handle
            .createQuery(SearchSql.of(query, tsquery != null, !key.isEmpty()))
            .bindArray("teams", String.class, viewer.teams().stream().map(TeamId::value).toList())
            .bind("limit", query.limit() + 1);
    for (Facet facet : Facet.values()) {
      if (facet.chosen(query) != null) {
        statement.bind(facet.word(), facet.chosen(query));
      }
    }
    if (tsquery != null) {
      statement.bind("q", tsquery);
      if (query.sort() == Sort.RELEVANCE) {
        statement.bind("exact", String.valueOf(query.q()).toLowerCase(Locale.ROOT));
      }
    }
    if (!key.isEmpty()) {
      statement.bind("keyId", key.getLast());
      switch (query.sort()) {
        case RELEVANCE -> statement.bind("keyScore", Long.parseLong(key.getFirst()));
        case NAME -> statement.bind("keyName", key.getFirst());
        case NEW -> {}
      }
    }
    return statement
        .map((row, _) ->
            new Row(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                isNamed ? String.valueOf(row.getString(4)) : ""))
        .list();
  }

  private static Results results(Query query, List<Row> rows) {
    List<Found> items = new ArrayList<>();
    Map<Facet, List<Results.Count>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, new ArrayList<>());
    }
    long total = 0;
    @Nullable String next = null;
    List<String> last = List.of();
    for (Row row : rows) {
      if (row.kind().equals("total")) {
        total = row.amount();
      } else if (!row.kind().equals("item")) {
        facets
            .computeIfAbsent(
                Facet.valueOf(row.kind().toUpperCase(Locale.ROOT)), _ -> new ArrayList<>())
            .add(new Results.Count(row.value(), row.amount()));
      } else if (items.size() == query.limit()) {
        next = Cursor.encode(query.identity(), last);
      } else {
        Found item = Json.mapper().readValue(row.value(), Found.class);
        String first = query.sort() == Sort.NAME ? row.key() : Long.toString(row.amount());
        last = List.of(first, item.id().value());
        items.add(item);
      }
    }
    facets.replaceAll((facet, counts) -> sorted(facet.chosen(query), counts));
    return new Results(items, facets, total, next);
  }

  private static List<Results.Count> sorted(@Nullable String chosen, List<Results.Count> counts) {
    if (chosen != null && counts.stream().noneMatch(count -> count.value().equals(chosen))) {
      counts.add(new Results.Count(chosen, 0));
    }
    return counts.stream()
        .sorted(
            Comparator.comparingLong(Results.Count::count)
                .reversed()
                .thenComparing(Results.Count::value))
        .limit(FACET_VALUES_MAX)
        .toList();
  }
}
