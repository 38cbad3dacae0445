package dev.stoa.usage;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Reads sums. Days come from `usage_daily` and `usage_speed`, hours from the single calls.
final class JdbcUsageSums {

  private static final String HOURLY_AMOUNTS =
      """
      (SELECT team, day, started_at, asset, coalesce(key, '') AS key, unit, 1 AS calls,
              CASE WHEN outcome IN ('failed', 'interrupted') THEN 1 ELSE 0 END AS errors,
              units, bytes, cost
         FROM calls)
      """;
  private static final String HOURLY_SPEEDS =
      """
      (SELECT team, day, started_at, asset, coalesce(key, '') AS key, 1 AS calls, %s AS bucket
         FROM calls WHERE outcome = 'succeeded')
      """
          .formatted(SpeedScale.sql("total_micros"));

  private JdbcUsageSums() {}

  static List<UsageRow> of(Handle handle, TeamId team, UsageQuery query) {
    boolean hourly = query.groupBy() == GroupBy.HOUR;
    Map<String, Speed> speeds = speeds(handle, team, query, hourly ? HOURLY_SPEEDS : "usage_speed");
    List<Part> parts = parts(handle, team, query, hourly ? HOURLY_AMOUNTS : "usage_daily");
    Map<String, List<Part>> groups = new LinkedHashMap<>();
    parts.forEach(part -> groups.computeIfAbsent(part.group, _ -> new ArrayList<>()).add(part));
    List<UsageRow> rows =
        groups.values().stream().map(same -> Part.together(same, speeds)).toList();
    return ordered(rows, query.groupBy());
  }

  private static List<Part> parts(Handle handle, TeamId team, UsageQuery query, String source) {
    String sql =
        """
        SELECT %s AS what, unit, sum(calls)::bigint, sum(errors)::bigint,
               sum(units)::bigint, sum(bytes)::bigint, sum(cost)::bigint
          FROM %s AS used
         WHERE %s
         GROUP BY what, unit
         ORDER BY what, unit
        """
            .formatted(column(query.groupBy()), source, condition(query));
    return bound(handle.createQuery(sql), team, query)
        .map((row, _) ->
            new Part(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7)))
        .list();
  }

  private static Map<String, Speed> speeds(
      Handle handle, TeamId team, UsageQuery query, String source) {
    String sql =
        """
        SELECT %s AS what, bucket, sum(calls)::bigint
          FROM %s AS used
         WHERE %s
         GROUP BY what, bucket
        """
            .formatted(column(query.groupBy()), source, condition(query));
    Map<String, SortedMap<Integer, Long>> counts = new HashMap<>();
    bound(handle.createQuery(sql), team, query)
        .map((row, _) ->
            counts
                .computeIfAbsent(row.getString(1), _ -> new TreeMap<>())
                .put(row.getInt(2), row.getLong(3)))
        .list();
    Map<String, Speed> speeds = new HashMap<>();
    counts.forEach((group, calls) -> speeds.put(group, new Speed(calls)));
    return speeds;
  }

  /// The calls of all teams since that day.
  static List<Measured> measured(Handle handle, LocalDate since) {
    Map<String, SortedMap<Integer, Long>> speeds = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT asset, bucket, sum(calls)::bigint FROM usage_speed WHERE day >= :since
             GROUP BY asset, bucket
            """)
        .bind("since", since)
        .map((row, _) ->
            speeds
                .computeIfAbsent(row.getString(1), _ -> new TreeMap<>())
                .put(row.getInt(2), row.getLong(3)))
        .list();
    return handle
        .createQuery(
            """
            SELECT asset, sum(calls - caller_errors)::bigint, sum(errors - caller_errors)::bigint
              FROM usage_daily
             WHERE day >= :since
             GROUP BY asset HAVING sum(calls - caller_errors) > 0
             ORDER BY asset
            """)
        .bind("since", since)
        .map((row, _) ->
            new Measured(
                new AssetId(row.getString(1)),
                row.getLong(2),
                row.getLong(3),
                new Speed(speeds.getOrDefault(row.getString(1), new TreeMap<>()))))
        .list();
  }

  private static String column(GroupBy groupBy) {
    return switch (groupBy) {
      case HOUR -> "to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:00:00\"Z\"')";
      case DAY -> "day::text";
      case ASSET -> "asset";
      case KEY -> "key";
      case FUNCTION -> "coalesce((SELECT function FROM assets WHERE id = used.asset), '')";
    };
  }

  private static String condition(UsageQuery query) {
    return "team = :team AND day BETWEEN :from AND :to"
        + (query.asset() == null ? "" : " AND asset = :asset")
        + (query.key() == null ? "" : " AND key = :key");
  }

  private static Query bound(Query sql, TeamId team, UsageQuery query) {
    sql.bind("team", team.value()).bind("from", query.from()).bind("to", query.to());
    if (query.asset() != null) {
      sql.bind("asset", query.asset().value());
    }
    if (query.key() != null) {
      sql.bind("key", query.key().value());
    }
    return sql;
  }

  private static List<UsageRow> ordered(List<UsageRow> rows, GroupBy groupBy) {
    return switch (groupBy) {
      case HOUR, DAY -> rows;
      case ASSET, KEY, FUNCTION ->
          rows.stream()
              .sorted(
                  Comparator.comparing(UsageRow::cost)
                      .thenComparingLong(UsageRow::calls)
                      .reversed())
              .toList();
    };
  }

  /// What a group used of one unit.
  private record Part(
      String group, String unit, long calls, long errors, long units, long bytes, long costNanos) {

    static UsageRow together(List<Part> parts, Map<String, Speed> speeds) {
      SortedMap<String, Long> units = new TreeMap<>();
      long calls = 0;
      long errors = 0;
      long bytes = 0;
      long costNanos = 0;
      for (Part part : parts) {
        calls += part.calls;
        errors += part.errors;
        bytes += part.bytes;
        costNanos += part.costNanos;
        if (part.units != 0) {
          units.put(part.unit, part.units);
        }
      }
      String group = parts.getFirst().group;
      return new UsageRow(
          group,
          calls,
          errors,
          units,
          bytes,
          new Credits(costNanos),
          speeds.getOrDefault(group, Speed.NONE));
    }
  }
}
