package dev.stoa.usage;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// How long calls took that succeeded: how many in each bucket of [SpeedScale]. Speeds of several
/// groups add up to the speed of all of them.
public record Speed(SortedMap<Integer, Long> calls) {

  public static final Speed NONE = new Speed(new TreeMap<>());

  private static final double MICROS_PER_MILLI = 1_000;

  public Speed {
    calls = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(calls));
  }

  public Speed plus(Speed other) {
    SortedMap<Integer, Long> together = new TreeMap<>(calls);
    other.calls.forEach((bucket, count) -> together.merge(bucket, count, Long::sum));
    return new Speed(together);
  }

  /// The duration that this share of the calls did not exceed, at most 9 % off; empty without
  /// calls.
  ///
  /// @param share from 0 to 1, such as 0.95
  public OptionalDouble millis(double share) {
    long all = calls.values().stream().mapToLong(Long::longValue).sum();
    long passed = 0;
    for (Map.Entry<Integer, Long> each : calls.entrySet()) {
      passed += each.getValue();
      if (passed >= share * all) {
        return OptionalDouble.of(SpeedScale.micros(each.getKey()) / MICROS_PER_MILLI);
      }
    }
    return OptionalDouble.empty();
  }
}
