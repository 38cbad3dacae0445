package dev.stoa.discovery;

import dev.stoa.kernel.Credits;
import org.jspecify.annotations.Nullable;

/// What is told of an asset beside what its publisher wrote.
///
/// @param price of its default plan; null when it has none
/// @param measured null while it has not been called lately
public record Glance(@Nullable Price price, @Nullable Measure measured) {

  static final Glance NONE = new Glance(null, null);

  /// @param plan the slug of the plan
  /// @param unit what is counted, such as calls
  public record Price(String plan, String unit, Credits perUnit, boolean approval) {}

  /// The calls of all teams in the last 30 days, written anew twice a minute.
  ///
  /// @param success the share that was answered, from 0 to 1
  /// @param p50Millis what half of the answered ones did not exceed, at most 9 % off; null when
  ///   none was answered
  public record Measure(long calls, double success, @Nullable Double p50Millis) {}
}
