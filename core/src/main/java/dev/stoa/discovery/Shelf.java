package dev.stoa.discovery;

import dev.stoa.kernel.TeamId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// All that is searched as it was at one version, in memory: what assets are seen, counted and
/// ordered by. Each has a place; places are in the order of ids, which is that of creation.
/// Unchanging, so safe for use by many threads.
final class Shelf {

  private final long version;
  private final List<Row> rows;
  private final KnownWords words;
  private final Map<Facet, Column> columns = new EnumMap<>(Facet.class);

  /// Places in the order of names.
  private final int[] byName;

  /// @param name in lower case
  record Row(String id, String team, boolean isPublic, boolean isHouse, String name) {}

  /// @param rows in the order of ids
  /// @param values of the facets, of each row
  Shelf(long version, List<Row> rows, List<Map<String, List<String>>> values, KnownWords words) {
    this.version = version;
    this.rows = List.copyOf(rows);
    this.words = words;
    for (Facet facet : Facet.values()) {
      columns.put(facet, column(facet, values));
    }
    byName =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted(Comparator.comparing(place -> row(place).name()))
            .mapToInt(place -> place)
            .toArray();
  }

  private static Column column(Facet facet, List<Map<String, List<String>>> values) {
    Column column = new Column(values.size());
    for (int place = 0; place < values.size(); place++) {
      column.put(place, values.get(place).getOrDefault(facet.word(), List.of()));
    }
    return column;
  }

  long version() {
    return version;
  }

  KnownWords words() {
    return words;
  }

  Row row(int place) {
    return rows.get(place);
  }

  Column column(Facet facet) {
    return Objects.requireNonNull(columns.get(facet));
  }

  /// Where the asset is; negative for one that is not on the shelf.
  int place(String id) {
    int low = 0;
    int high = rows.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = rows.get(middle).id().compareTo(id);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  private boolean isSeen(int place, Viewer viewer) {
    Row row = rows.get(place);
    return row.isPublic() || viewer.teams().contains(new TeamId(row.team()));
  }

  /// All that the viewer may see, nearly or wholly in the order asked for.
  List<Hits.Hit> seenBy(Viewer viewer, Sort sort) {
    List<Hits.Hit> seen = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int place = sort == Sort.NAME ? byName[i] : rows.size() - 1 - i;
      if (isSeen(place, viewer)) {
        seen.add(new Hits.Hit(place, rows.get(place).isHouse() ? 1 : 0));
      }
    }
    return seen;
  }
}
