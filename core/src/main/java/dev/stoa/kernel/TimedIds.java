package dev.stoa.kernel;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/// Ids of 12 bytes: 6 of milliseconds since 1970, then 6 random ones. Within one millisecond, or
/// when the clock steps back, the last id is counted up instead, so one source never goes
/// backwards.
public final class TimedIds implements Ids {

  private static final int COUNTER_BITS = 16;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final AtomicLong last = new AtomicLong();

  public TimedIds(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String next() {
    // 48 bits of time and a 16-bit counter that starts at a random low value each millisecond
    byte[] bytes = new byte[Long.BYTES];
    random.nextBytes(bytes);
    long chance = ByteBuffer.wrap(bytes).getLong();
    long now = (clock.millis() << COUNTER_BITS) | (chance >>> (Long.SIZE - COUNTER_BITS + 2));
    long stamp = last.accumulateAndGet(now, (before, fresh) -> Math.max(before + 1, fresh));
    var hex = HexFormat.of();
    return hex.toHexDigits(stamp) + hex.toHexDigits((int) chance);
  }
}
