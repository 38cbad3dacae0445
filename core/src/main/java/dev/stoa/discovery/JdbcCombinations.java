package dev.stoa.discovery;

import dev.stoa.kernel.Json;
import dev.stoa.kernel.TeamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// How many assets there are of each combination of facet values, whatever is chosen. In a large
/// catalogue almost every asset has one of its own; so those of all public assets, which are asked
/// for whenever somebody looks around without words, are held in memory while nothing changes.
final class JdbcCombinations {

  private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};

  private static final int PARSED_MAX = 100_000;

  private final ConcurrentHashMap<String, Map<Facet, List<String>>> parsed =
      new ConcurrentHashMap<>();
  private volatile Public known = new Public(-1, List.of());

  private record Public(long version, List<Combination> combinations) {}

  /// Moves with every change of what is searched. Read before the rows: at worst newer rows are
  /// held under an older version, and read again.
  static long version(Handle handle) {
    return handle.createQuery("select version from asset_search_version").mapTo(long.class).one();
  }

  /// @param version as it was before
  /// @param tsquery the words that are searched for; null for none
  List<Combination> read(Handle handle, long version, Viewer viewer, @Nullable String tsquery) {
    if (tsquery != null) {
      return list(
          visible(
                  handle,
                  "(visibility = 'public' or team_id = any(cast(:teams as text[])))"
                      + " and document @@ to_tsquery('english', :q)",
                  viewer)
              .bind("q", tsquery));
    }
    List<Combination> all = new ArrayList<>(ofPublic(handle, version));
    if (!viewer.teams().isEmpty()) {
      String own = "visibility <> 'public' and team_id = any(cast(:teams as text[]))";
      all.addAll(list(visible(handle, own, viewer)));
    }
    return all;
  }

  private List<Combination> ofPublic(Handle handle, long version) {
    Public held = known;
    if (held.version() == version) {
      return held.combinations();
    }
    var fresh = new Public(version, list(handle.createQuery(counting("visibility = 'public'"))));
    known = fresh;
    return fresh.combinations();
  }

  private static Query visible(Handle handle, String condition, Viewer viewer) {
    return handle
        .createQuery(counting(condition))
        .bindArray("teams", String.class, viewer.teams().stream().map(TeamId::value).toList());
  }

  private static String counting(String condition) {
    return "select combination, count(*) from asset_search where %s group by combination"
        .formatted(condition);
  }

  private List<Combination> list(Query query) {
    return query.map((row, _) -> new Combination(values(row.getString(1)), row.getLong(2))).list();
  }

  private Map<Facet, List<String>> values(String json) {
    if (parsed.size() > PARSED_MAX) {
      parsed.clear();
    }
    return parsed.computeIfAbsent(
        json, text -> Combination.byFacet(Json.mapper().readValue(text, VALUES)));
  }
}
