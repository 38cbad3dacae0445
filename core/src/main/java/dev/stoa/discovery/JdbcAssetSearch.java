package dev.stoa.discovery;

import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.Database;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Search: words are matched and ranked by PostgreSQL's full text; facets, orders and mistyped
/// words by a shelf in memory. What was found is held for whoever turns pages.
public final class JdbcAssetSearch implements AssetSearch {

  private final Database database;
  private final JdbcShelves shelves = new JdbcShelves();
  private final KeptHits kept = new KeptHits();

  public JdbcAssetSearch(Database database) {
    this.database = database;
  }

  @Override
  public Results search(Viewer viewer, Query query) {
    Optional<Hits.Key> begin = key(query);
    return database.run(handle -> {
      Hits hits = hits(handle, viewer, query);
      int from = begin.map(hits::upTo).orElse(0);
      int to = Math.min(from + query.limit(), hits.size());
      return new Results(
          to == from ? List.of() : JdbcListings.of(handle, viewer, hits.ids(from, to)),
          hits.counted().facets(),
          hits.counted().total(),
          to == hits.size() ? null : cursor(query, hits.key(to - 1)));
    });
  }

  /// What the first page begins behind is nothing.
  private static Optional<Hits.Key> key(Query query) {
    String cursor = query.cursor();
    if (cursor == null) {
      return Optional.empty();
    }
    List<String> key = Cursor.decode(query.identity(), cursor, 2);
    String first = key.getFirst();
    if (query.sort() == Sort.NAME) {
      return Optional.of(new Hits.Key(0, first, key.getLast()));
    }
    if (!first.matches("-?[0-9]{1,18}")) {
      throw Cursor.refused();
    }
    return Optional.of(new Hits.Key(Long.parseLong(first), "", key.getLast()));
  }

  private static String cursor(Query query, Hits.Key last) {
    String first = query.sort() == Sort.NAME ? last.name() : Long.toString(last.score());
    return Cursor.encode(query.identity(), List.of(first, last.id()));
  }

  /// Held where the version of the shelf tells of every change: calls and prices do not move it.
  private Hits hits(Handle handle, Viewer viewer, Query query) {
    Shelf shelf = shelves.current(handle);
    return switch (query.sort()) {
      case RELEVANCE, NEW, NAME ->
          kept.of(
              viewer,
              query,
              shelf.version(),
              () -> Hits.of(shelf, query, matches(handle, shelf, viewer, query)));
      case POPULAR, PRICE, SPEED -> Hits.of(shelf, query, matching(handle, shelf, viewer, query));
    };
  }

  private static List<Hits.Hit> matches(Handle handle, Shelf shelf, Viewer viewer, Query query) {
    return query.q() == null
        ? shelf.seenBy(viewer, query.sort())
        : matching(handle, shelf, viewer, query);
  }

  private static List<Hits.Hit> matching(Handle handle, Shelf shelf, Viewer viewer, Query query) {
    String q = query.q();
    var statement =
        handle
            .createQuery(SearchSql.matches(query.sort(), q != null))
            .bindArray("teams", String.class, viewer.teams().stream().map(TeamId::value).toList());
    if (q != null) {
      statement.bind("q", Words.tsquery(q, shelf.words()));
      if (query.sort() == Sort.RELEVANCE) {
        statement.bind("exact", q.toLowerCase(Locale.ROOT));
      }
    }
    return statement
        .map((row, _) -> new Hits.Hit(shelf.place(row.getString(1)), row.getLong(2)))
        .stream()
        .filter(hit -> hit.place() >= 0)
        .toList();
  }
}
