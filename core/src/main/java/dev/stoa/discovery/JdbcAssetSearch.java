package dev.stoa.discovery;

import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Search in PostgreSQL: full text, with the words that mistyped ones may have meant found by
/// trigrams; one statement for the items of the page, one for what is told beside them, one for
/// facets and total.
public final class JdbcAssetSearch implements AssetSearch {

  private final Database database;
  private final JdbcCombinations combinations = new JdbcCombinations();
  private final KeptCounts kept = new KeptCounts();

  public JdbcAssetSearch(Database database) {
    this.database = database;
  }

  @Override
  public Results search(Viewer viewer, Query query) {
    List<String> key = key(query);
    return database.run(handle -> {
      String tsquery = query.q() == null ? null : tsquery(handle, query.q());
      Results found =
          results(
              query,
              items(handle, viewer, query, tsquery, key),
              counts(handle, viewer, query, tsquery));
      return glanced(handle, found);
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

  private Counted counts(Handle handle, Viewer viewer, Query query, @Nullable String tsquery) {
    long version = JdbcCombinations.version(handle);
    return kept.of(
        viewer,
        query,
        version,
        () -> {
          var counts = new FacetCounts(query);
          combinations.read(handle, version, viewer, tsquery).forEach(counts::add);
          return counts.counted();
        });
  }

  private record Item(String listing, long score, String name) {}

  private static List<Item> items(
      Handle handle, Viewer viewer, Query query, @Nullable String tsquery, List<String> key) {
    String sql = SearchSql.items(query, tsquery != null, !key.isEmpty());
    var statement =
        bound(handle.createQuery(sql), viewer, tsquery).bind("limit", query.limit() + 1);
    for (Facet facet : Facet.values()) {
      if (facet.chosen(query) != null) {
        statement.bind(facet.word(), facet.chosen(query));
      }
    }
    if (tsquery != null && query.sort() == Sort.RELEVANCE) {
      statement.bind("exact", String.valueOf(query.q()).toLowerCase(Locale.ROOT));
    }
    if (!key.isEmpty()) {
      statement.bind("keyId", key.getLast());
      switch (query.sort()) {
        case RELEVANCE, POPULAR, PRICE, SPEED ->
            statement.bind("keyScore", Long.parseLong(key.getFirst()));
        case NAME -> statement.bind("keyName", key.getFirst());
        case NEW -> {}
      }
    }
    return statement
        .map((row, _) -> new Item(row.getString(1), row.getLong(2), row.getString(3)))
        .list();
  }

  private static org.jdbi.v3.core.statement.Query bound(
      org.jdbi.v3.core.statement.Query statement, Viewer viewer, @Nullable String tsquery) {
    statement.bindArray("teams", String.class, viewer.teams().stream().map(TeamId::value).toList());
    return tsquery == null ? statement : statement.bind("q", tsquery);
  }

  private static Results glanced(Handle handle, Results found) {
    var glances = JdbcGlances.of(handle, found.items().stream().map(Found::id).toList());
    List<Found> items =
        found.items().stream()
            .map(item -> item.with(glances.getOrDefault(item.id(), Glance.NONE)))
            .toList();
    return new Results(items, found.facets(), found.total(), found.nextCursor());
  }

  private static Results results(Query query, List<Item> items, Counted counts) {
    boolean more = items.size() > query.limit();
    List<Item> page = more ? items.subList(0, query.limit()) : items;
    List<Found> found =
        page.stream().map(item -> Json.mapper().readValue(item.listing(), Found.class)).toList();
    String next = null;
    if (more) {
      Item last = page.getLast();
      String first = query.sort() == Sort.NAME ? last.name() : Long.toString(last.score());
      next = Cursor.encode(query.identity(), List.of(first, found.getLast().id().value()));
    }
    return new Results(found, counts.facets(), counts.total(), next);
  }
}
