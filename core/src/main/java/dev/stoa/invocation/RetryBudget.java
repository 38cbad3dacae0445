package dev.stoa.invocation;

import java.util.concurrent.atomic.AtomicInteger;

/// Lets at most one in five calls be tried a second time, so that an outage is not doubled. Safe
/// for use by many threads.
final class RetryBudget {

  private static final int CALLS_PER_RETRY = 5;
  private static final int SAVED_MAX = 10 * CALLS_PER_RETRY;

  private final AtomicInteger saved = new AtomicInteger(SAVED_MAX);

  /// To be told of every call.
  void called() {
    if (saved.get() < SAVED_MAX) {
      saved.incrementAndGet();
    }
  }

  /// Whether there is no second try for anybody now.
  boolean isSpent() {
    return saved.get() < CALLS_PER_RETRY;
  }

  /// Whether there is a second try for this call; it is spent then.
  boolean take() {
    int before;
    do {
      before = saved.get();
      if (before < CALLS_PER_RETRY) {
        return false;
      }
    } while (!saved.compareAndSet(before, before - CALLS_PER_RETRY));
    return true;
  }
}
