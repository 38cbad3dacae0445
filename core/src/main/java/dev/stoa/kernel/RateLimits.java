package dev.stoa.kernel;

import org.jspecify.annotations.Nullable;

/// Limits on how often something may be called; a null means that no limit is set here.
///
/// @param concurrency calls that may run at once
public record RateLimits(
    @Nullable Integer requestsPerMinute,
    @Nullable Integer requestsPerDay,
    @Nullable Integer concurrency) {

  public static final RateLimits NONE = new RateLimits(null, null, null);

  public RateLimits {
    requirePositive(requestsPerMinute, "requestsPerMinute");
    requirePositive(requestsPerDay, "requestsPerDay");
    requirePositive(concurrency, "concurrency");
  }

  /// These limits, with those of `defaults` where none is set.
  public RateLimits orElse(RateLimits defaults) {
    return new RateLimits(
        requestsPerMinute == null ? defaults.requestsPerMinute : requestsPerMinute,
        requestsPerDay == null ? defaults.requestsPerDay : requestsPerDay,
        concurrency == null ? defaults.concurrency : concurrency);
  }

  private static void requirePositive(@Nullable Integer limit, String name) {
    if (limit != null && limit < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + limit);
    }
  }
}
