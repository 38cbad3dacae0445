package dev.stoa.limits;

import java.time.Duration;

/// One policy and what is left of it, as the caller is told in `RateLimit-Policy` and `RateLimit`.
///
/// @param remaining how much is left now
/// @param reset until some of what is used comes back; zero when nothing is used
public record Quota(Policy of, long remaining, Duration reset) {

  public static final String CALLS = "requests";
  public static final String CALLS_AT_ONCE = "concurrent-requests";

  /// The same with so much more left.
  Quota withMore(long back) {
    long left = Math.min(limit(), remaining + back);
    return new Quota(of, left, left == limit() ? Duration.ZERO : reset);
  }

  /// Such as `key-minute`, `subscription-concurrency` or `key-units-day`.
  public String policy() {
    return of.name();
  }

  /// How much the policy allows.
  public long limit() {
    return of.limit();
  }

  /// How much of it is used, 0 to 1.
  public double used() {
    return 1 - (double) remaining / limit();
  }

  /// What it counts: [#CALLS], [#CALLS_AT_ONCE], or the unit of a function.
  public String unit() {
    return of.unit();
  }

  /// The span that the limit is for; zero for calls at once.
  public Duration window() {
    return of.window();
  }
}
