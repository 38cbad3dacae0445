package dev.stoa.discovery;

import dev.stoa.kernel.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;

/// Holds the shelf in memory while nothing that is searched changes.
final class JdbcShelves {

  private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};

  private volatile Shelf held = new Shelf(-1, List.of(), List.of(), new KnownWords(List.of()));

  /// As it is now. Of many who find it changed one reads it anew, and the others wait.
  Shelf current(Handle handle) {
    Shelf known = held;
    return known.version() == version(handle) ? known : renewed(handle);
  }

  private synchronized Shelf renewed(Handle handle) {
    long version = version(handle);
    if (held.version() != version) {
      held = read(handle, version);
    }
    return held;
  }

  /// Moves with every change of what is searched. Read before the rows: at worst newer rows are
  /// held under an older version, and read again.
  private static long version(Handle handle) {
    return handle.createQuery("select version from asset_search_version").mapTo(long.class).one();
  }

  private static Shelf read(Handle handle, long version) {
    List<Shelf.Row> rows = new ArrayList<>();
    List<Map<String, List<String>>> values = new ArrayList<>();
    handle
        .createQuery(
            """
            select asset_id, team_id, visibility = 'public' as public, house, sort_name, combination
            from asset_search order by asset_id collate "C"
            """)
        .map((row, _) -> {
          values.add(Json.mapper().readValue(row.getString("combination"), VALUES));
          return new Shelf.Row(
              row.getString("asset_id"),
              row.getString("team_id"),
              row.getBoolean("public"),
              row.getBoolean("house"),
              row.getString("sort_name"));
        })
        .forEach(rows::add);
    var words = handle.createQuery("select word from search_words").mapTo(String.class).list();
    return new Shelf(version, rows, values, new KnownWords(words));
  }
}
