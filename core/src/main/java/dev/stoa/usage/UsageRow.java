package dev.stoa.usage;

import dev.stoa.kernel.Credits;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// One line of a report.
///
/// @param group the day or the beginning of the hour as ISO text, the id of the asset or key, or
///   the name of the function; empty for calls without a key and assets without a function
/// @param units how much of each unit was used; what was measured in different units is never added
/// @param bytes of data sets that were sent
/// @param speed of the calls that succeeded
public record UsageRow(
    String group,
    long calls,
    long errors,
    SortedMap<String, Long> units,
    long bytes,
    Credits cost,
    Speed speed) {

  /// All lines together, as one of the group ``.
  public static UsageRow sum(List<UsageRow> rows) {
    var sum = new UsageRow("", 0, 0, new TreeMap<>(), 0, Credits.ZERO, Speed.NONE);
    for (UsageRow row : rows) {
      sum = sum.plus(row);
    }
    return sum;
  }

  private UsageRow plus(UsageRow other) {
    SortedMap<String, Long> together = new TreeMap<>(units);
    other.units.forEach((unit, used) -> together.merge(unit, used, Long::sum));
    return new UsageRow(
        group,
        calls + other.calls,
        errors + other.errors,
        together,
        bytes + other.bytes,
        cost.plus(other.cost),
        speed.plus(other.speed));
  }
}
