package dev.stoa.keys;

import dev.stoa.kernel.RateLimits;
import java.time.Duration;

/// The bounds that hold for every key.
public final class KeyLimits {

  /// What a key may do unless its own limits say otherwise: 60 requests a minute, 5,000 a day, 8 at
  /// once, whatever units they use. The limiter merges: `key.limits().orElse(KeyLimits.DEFAULT)`.
  public static final RateLimits DEFAULT = RateLimits.requests(60, 5_000, 8);

  /// Keys of one team that are neither revoked nor expired.
  public static final int LIVE_PER_TEAM_MAX = 20;

  /// For how long a replaced secret goes on working when nothing else is asked.
  public static final Duration OVERLAP = Duration.ofHours(24);

  public static final Duration OVERLAP_MAX = Duration.ofDays(7);

  /// For how long a revoked or expired key is still answered, and listed, as such.
  public static final Duration REMEMBERED = Duration.ofDays(30);

  static final int NAME_LENGTH_MAX = 80;
  static final int ASSETS_MAX = 1_000;

  private KeyLimits() {}
}
