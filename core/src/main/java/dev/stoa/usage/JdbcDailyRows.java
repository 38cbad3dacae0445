package dev.stoa.usage;

import dev.stoa.usage.DailyUsage.Group;
import dev.stoa.usage.DailyUsage.Sums;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
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
                calls, errors, caller_errors, units, bytes, cost, total_micros, target_micros)
            SELECT team, day::date, asset, key, unit,
                   calls, errors, caller_errors, units, bytes, cost, total_micros, target_micros
              FROM unnest(:team, :day, :asset, :key, :unit,
                          :calls, :errors, :callerErrors, :units, :bytes, :cost, :totalMicros,
                          :targetMicros)
                AS fresh (team, day, asset, key, unit,
                          calls, errors, caller_errors, units, bytes, cost, total_micros, target_micros)
             ORDER BY team, day, asset, key, unit
            ON CONFLICT (team, day, asset, key, unit) DO UPDATE
               SET calls = known.calls + excluded.calls,
                   errors = known.errors + excluded.errors,
                   caller_errors = known.caller_errors + excluded.caller_errors,
                   units = known.units + excluded.units,
                   bytes = known.bytes + excluded.bytes,
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
        .bindArray("callerErrors", Long.class, amounts.of(Sums::callerErrors))
        .bindArray("units", Long.class, amounts.of(Sums::units))
        .bindArray("bytes", Long.class, amounts.of(Sums::bytes))
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
}
