package dev.stoa.usage;

import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.journal.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The rows of `usage_speed`.
final class JdbcSpeedRows {

  private JdbcSpeedRows() {}

  private record Place(String team, LocalDate day, String asset, String key, int bucket)
      implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::team)
            .thenComparing(Place::day)
            .thenComparing(Place::asset)
            .thenComparing(Place::key)
            .thenComparingInt(Place::bucket);

    static Place of(Settled call) {
      var group = DailyUsage.Group.of(call);
      return new Place(
          group.team().value(),
          group.day(),
          group.asset().value(),
          group.keyText(),
          SpeedScale.bucket(call.totalMicros()));
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /// One statement, its rows in the order of their key, as [JdbcDailyRows#add].
  static void add(Handle handle, Collection<Settled> calls) {
    SortedMap<Place, Long> counts = new TreeMap<>();
    calls.stream()
        .filter(call -> call.outcome() == Outcome.SUCCEEDED)
        .forEach(call -> counts.merge(Place.of(call), 1L, Long::sum));
    if (counts.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            INSERT INTO usage_speed AS known (team, day, asset, key, bucket, calls)
            SELECT team, day::date, asset, key, bucket, calls
              FROM unnest(:team, :day, :asset, :key, :bucket, :calls)
                AS fresh (team, day, asset, key, bucket, calls)
             ORDER BY team, day, asset, key, bucket
            ON CONFLICT (team, day, asset, key, bucket) DO UPDATE
               SET calls = known.calls + excluded.calls
            """)
        .registerArrayType(String.class, "text")
        .registerArrayType(Integer.class, "int")
        .registerArrayType(Long.class, "bigint")
        .bindArray("team", String.class, of(counts, Place::team))
        .bindArray("day", String.class, of(counts, place -> place.day().toString()))
        .bindArray("asset", String.class, of(counts, Place::asset))
        .bindArray("key", String.class, of(counts, Place::key))
        .bindArray("bucket", Integer.class, of(counts, Place::bucket))
        .bindArray("calls", Long.class, List.copyOf(counts.values()))
        .execute();
  }

  private static <V> List<V> of(SortedMap<Place, Long> counts, Function<Place, V> column) {
    return counts.keySet().stream().map(column).toList();
  }
}
