package dev.stoa.e2e;

import java.time.Duration;

/// Awaits what becomes true by itself.
final class Visibly {

  /// By when a call must show in lists and sums.
  static final Duration USAGE = Duration.ofSeconds(2);

  private Visibly() {}

  @FunctionalInterface
  interface Claim {
    void check() throws Exception;
  }

  /// Checks again and again; the last failure is the one that is thrown.
  static void within(Duration atMost, Claim claim) throws Exception {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (true) {
      try {
        claim.check();
        return;
      } catch (AssertionError | Exception notYet) {
        if (System.nanoTime() > deadline) {
          throw notYet;
        }
        Thread.onSpinWait();
      }
    }
  }
}
