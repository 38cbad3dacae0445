package dev.stoa.limits;

import dev.stoa.kernel.RateLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The policies on calls that the limits of a partition come to; null where no limit is set.
record Policies(
    String kind,
    RateLimits limits,
    @Nullable Policy minute,
    @Nullable Policy day,
    @Nullable Policy atOnce) {

  static Policies of(String kind, RateLimits limits) {
    return new Policies(
        kind,
        limits,
        policy(kind + "-minute", limits.requestsPerMinute(), Quota.CALLS, SlidingWindow.MINUTE),
        policy(kind + "-day", limits.requestsPerDay(), Quota.CALLS, SlidingWindow.DAY),
        policy(kind + "-concurrency", limits.concurrency(), Quota.CALLS_AT_ONCE, Duration.ZERO));
  }

  static @Nullable Policy policy(
      String name, @Nullable Number limit, String unit, Duration window) {
    return limit == null ? null : new Policy(name, limit.longValue(), unit, window);
  }

  boolean areOf(String otherKind, RateLimits otherLimits) {
    return kind.equals(otherKind) && limits.equals(otherLimits);
  }
}
