package dev.stoa.usage;

import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import dev.stoa.usage.DailyUsage.Group;
import dev.stoa.usage.DailyUsage.Sums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The rows of `usage_daily`.
final class JdbcDailyRows {

  private JdbcDailyRows() {}

  /// One statement, its rows in the order of their key: two nodes never wait for each other in a
  /// ring.
  static void add(Handle handle, SortedMap<Group, Sums> sums) {
    var groups = new Columns<>(sums.keySet());
    var amounts = new Columns<>(sums.values());
    handle
        .createUpdate(
            """
            INSERT INTO usage_daily AS known (team, day, asset, key, unit,
                calls, errors, units, cost, total_micros, target_micros)
            SELECT team, day::date, asset, key, unit,
                   calls, errors, units, cost, total_micros, target_micros
              FROM unnest(:team, :day, :asset, :key, :unit,
                          :calls, :errors, :units, :cost, :totalMicros, :targetMicros)
                AS fresh (team, day, asset, key, unit,
                          calls, errors, units, cost, total_micros, target_micros)
             ORDER BY team, day, asset, key, unit
            ON CONFLICT (team, day, asset, key, unit) DO UPDATE
               SET calls = known.calls + excluded.calls,
                   errors = known.errors + excluded.errors,
                   units = known.units + excluded.units,
                   cost = known.cost + excluded.cost,
                   total_micros = known.total_micros + excluded.total_micros,
                   target_micros = known.target_micros + excluded.target_micros
            """)
        .registerArrayType(String.class, "text")
        .registerArrayType(Long.class, "bigint")
        .bindArray("team", String.class, groups.of(group -> group.team().value()))
        .bindArray("day", String.class, groups.of(group -> group.day().toString()))
        .bindArray("asset", String.class, groups.of(group -> group.asset().value()))
        .bindArray("key", String.class, groups.of(Group::keyText))
        .bindArray("unit", String.class, groups.of(Group::unit))
        .bindArray("calls", Long.class, amounts.of(Sums::calls))
        .bindArray("errors", Long.class, amounts.of(Sums::errors))
        .bindArray("units", Long.class, amounts.of(Sums::units))
        .bindArray("cost", Long.class, amounts.of(Sums::costNanos))
        .bindArray("totalMicros", Long.class, amounts.of(Sums::totalMicros))
        .bindArray("targetMicros", Long.class, amounts.of(Sums::targetMicros))
        .execute();
  }

  private record Columns<T>(Collection<T> rows) {
    <V> List<V> of(Function<T, V> column) {
      return rows.stream().map(column).toList();
    }
  }

  static List<UsageRow> sums(
      Handle handle, TeamId team, LocalDate from, LocalDate to, GroupBy groupBy) {
    List<Part> parts =
        handle
            .createQuery(
                """
                SELECT %s AS bucket, unit, sum(calls)::bigint, sum(errors)::bigint,
                       sum(units)::bigint, sum(cost)::bigint
                  FROM usage_daily
                 WHERE team = :team AND day BETWEEN :from AND :to
                 GROUP BY bucket, unit
                 ORDER BY bucket, unit
                """
                    .formatted(column(groupBy)))
            .bind("team", team.value())
            .bind("from", from)
            .bind("to", to)
            .map((row, _) ->
                new Part(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6)))
            .list();
    return ordered(rows(parts), groupBy);
  }

  private static String column(GroupBy groupBy) {
    return switch (groupBy) {
      case DAY -> "day::text";
      case ASSET -> "asset";
      case KEY -> "key";
    };
  }

  private static List<UsageRow> rows(List<Part> parts) {
    Map<String, List<Part>> groups = new LinkedHashMap<>();
    parts.forEach(part -> groups.computeIfAbsent(part.group, _ -> new ArrayList<>()).add(part));
    return groups.values().stream().map(Part::together).toList();
  }

  private static List<UsageRow> ordered(List<UsageRow> rows, GroupBy groupBy) {
    return switch (groupBy) {
      case DAY -> rows;
      case ASSET, KEY ->
          rows.stream().sorted(Comparator.comparing(UsageRow::cost).reversed()).toList();
    };
  }

  /// What a group used of one unit.
  private record Part(
      String group, String unit, long calls, long errors, long units, long costNanos) {

    static UsageRow together(List<Part> parts) {
      SortedMap<String, Long> units = new TreeMap<>();
      long calls = 0;
      long errors = 0;
      long costNanos = 0;
      for (Part part : parts) {
        calls += part.calls;
        errors += part.errors;
        costNanos += part.costNanos;
        if (part.units != 0) {
          units.put(part.unit, part.units);
        }
      }
      return new UsageRow(parts.getFirst().group, calls, errors, units, new Credits(costNanos));
    }
  }
}
