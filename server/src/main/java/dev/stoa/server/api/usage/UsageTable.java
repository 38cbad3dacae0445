package dev.stoa.server.api.usage;

import dev.stoa.server.api.Csv;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report as rows of CSV: one per group and unit, since units of two kinds are never added.
/// Calls, errors, cost, speed and bytes stand in the first row of a group, so that a column can be
/// summed.
final class UsageTable {

  static final String HEAD = "group,name,calls,errors,credits,p50_ms,p95_ms,unit,units,bytes";

  private UsageTable() {}

  static Stream<String> rows(ReportUsage.Row row) {
    SortedMap<String, Long> units = row.units();
    if (units.isEmpty()) {
      return Stream.of(first(row, null));
    }
    String firstUnit = units.firstKey();
    return units.entrySet().stream()
        .map(each -> each.getKey().equals(firstUnit) ? first(row, each) : more(row, each));
  }

  private static String first(ReportUsage.Row row, Map.@Nullable Entry<String, Long> used) {
    return Csv.row(
        row.group(),
        row.name(),
        row.calls(),
        row.errors(),
        row.cost(),
        row.p50Millis(),
        row.p95Millis(),
        used == null ? null : used.getKey(),
        used == null ? null : used.getValue(),
        row.bytes());
  }

  private static String more(ReportUsage.Row row, Map.Entry<String, Long> used) {
    return Csv.row(
        row.group(),
        row.name(),
        null,
        null,
        null,
        null,
        null,
        used.getKey(),
        used.getValue(),
        null);
  }
}
