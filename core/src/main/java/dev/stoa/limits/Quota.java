package dev.stoa.limits;

import java.time.Duration;

/// One policy as the caller is told of it in `RateLimit` and `RateLimit-Policy`.
///
/// @param policy such as `key-minute`, `subscription-concurrency` or `key-units-day`
/// @param limit how much the policy allows
/// @param remaining how much of it is left now
/// @param unit what it counts: [#CALLS], [#CALLS_AT_ONCE], or the unit of a function
/// @param window the span that the limit is for; zero for calls at once
/// @param reset until some of what is used comes back; zero when nothing is used
public record Quota(
    String policy, long limit, long remaining, String unit, Duration window, Duration reset) {

  public static final String CALLS = "requests";
  public static final String CALLS_AT_ONCE = "concurrent-requests";

  /// The same with so much more left.
  Quota withMore(long back) {
    long left = Math.min(limit, remaining + back);
    return new Quota(policy, limit, left, unit, window, left == limit ? Duration.ZERO : reset);
  }
}
