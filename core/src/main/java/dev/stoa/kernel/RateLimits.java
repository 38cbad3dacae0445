package dev.stoa.kernel;

import org.jspecify.annotations.Nullable;

/// Limits on how often something may be called; a null means that no limit is set here.
///
/// @param concurrency calls that may run at once
/// @param unitsPerMinute units of the asset's function (characters, tokens, seconds …); of each
///   unit for itself where assets of several may be called
public record RateLimits(
    @Nullable Integer requestsPerMinute,
    @Nullable Integer requestsPerDay,
    @Nullable Integer concurrency,
    @Nullable Long unitsPerMinute,
    @Nullable Long unitsPerDay) {

  public static final RateLimits NONE = requests(null, null, null);

  public RateLimits {
    requirePositive(requestsPerMinute, "requestsPerMinute");
    requirePositive(requestsPerDay, "requestsPerDay");
    requirePositive(concurrency, "concurrency");
    requirePositive(unitsPerMinute, "unitsPerMinute");
    requirePositive(unitsPerDay, "unitsPerDay");
  }

  /// Limits on calls alone, whatever they use.
  public static RateLimits requests(
      @Nullable Integer perMinute, @Nullable Integer perDay, @Nullable Integer concurrency) {
    return new RateLimits(perMinute, perDay, concurrency, null, null);
  }

  public RateLimits withUnits(@Nullable Long perMinute, @Nullable Long perDay) {
    return new RateLimits(requestsPerMinute, requestsPerDay, concurrency, perMinute, perDay);
  }

  /// Whether what a call uses is limited.
  public boolean limitsUnits() {
    return unitsPerMinute != null || unitsPerDay != null;
  }

  /// These limits, with those of `defaults` where none is set.
  public RateLimits orElse(RateLimits defaults) {
    return new RateLimits(
        requestsPerMinute == null ? defaults.requestsPerMinute : requestsPerMinute,
        requestsPerDay == null ? defaults.requestsPerDay : requestsPerDay,
        concurrency == null ? defaults.concurrency : concurrency,
        unitsPerMinute == null ? defaults.unitsPerMinute : unitsPerMinute,
        unitsPerDay == null ? defaults.unitsPerDay : unitsPerDay);
  }

  private static void requirePositive(@Nullable Number limit, String name) {
    if (limit != null && limit.longValue() < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + limit);
    }
  }
}
