package dev.stoa.journal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what another thread brings about, for ten seconds at most.
public final class Awaiting {

  private static final Duration MAX = Duration.ofSeconds(10);
  private static final long STEP_NANOS = 1_000_000;

  private Awaiting() {}

  public static void until(BooleanSupplier condition, String what) {
    long begunNanos = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - begunNanos > MAX.toNanos()) {
        throw new AssertionError("after " + MAX + " it is still not so that " + what);
      }
      LockSupport.parkNanos(STEP_NANOS);
    }
  }
}
