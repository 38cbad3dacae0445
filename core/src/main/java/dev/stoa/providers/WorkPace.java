package dev.stoa.providers;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Remembers how long calls take, to say when a full queue will have room. Safe for use by many
/// threads; a lost update does no harm.
public final class WorkPace {

  private static final long SECONDS_MAX = 60;

  private final AtomicLong meanNanos = new AtomicLong();

  public void took(long nanos) {
    meanNanos.updateAndGet(mean -> mean == 0 ? nanos : mean + (nanos - mean) / 8);
  }

  /// When half of what waits will be done: whole seconds, from 1 to 60.
  public Duration untilRoom(int waiting, int threads) {
    long nanos = meanNanos.get() * waiting / threads / 2;
    long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
    return Duration.ofSeconds(Math.min(seconds, SECONDS_MAX));
  }
}
