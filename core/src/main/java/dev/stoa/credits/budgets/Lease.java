package dev.stoa.credits.budgets;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What this life of the node holds of one window of a budget, given out from memory. All amounts
/// are nanocredits. Safe for use by many threads.
final class Lease {

  private static final int LOW_WATER_PARTS = 4;

  private final BudgetWindow window;
  private final ReentrantLock traffic = new ReentrantLock();
  private final ReentrantLock lock = new ReentrantLock();
  private long held;
  private long spent;
  private long reserved;
  private long slice;
  private boolean used;
  private boolean dry;
  private boolean hasRefused;
  private volatile BudgetRef ref;

  Lease(BudgetRef ref, BudgetWindow window) {
    this.ref = ref;
    this.window = window;
  }

  /// Does `work` while nobody else moves this lease between memory and the database.
  <T> T alone(Supplier<T> work) {
    traffic.lock();
    try {
      return work.get();
    } finally {
      traffic.unlock();
    }
  }

  BudgetRef ref() {
    return ref;
  }

  /// Whether the budget was changed since the slice was taken.
  boolean isOutdated(BudgetRef now) {
    return now.asOf() > ref.asOf() && !now.budget().terms().equals(ref.budget().terms());
  }

  void renew(BudgetRef now) {
    ref = now;
  }

  BudgetWindow window() {
    return window;
  }

  boolean reserve(long amount) {
    lock.lock();
    try {
      used = true;
      if (amount > free()) {
        return false;
      }
      reserved += amount;
      return true;
    } finally {
      lock.unlock();
    }
  }

  enum Try {
    RESERVED,
    /// there is not so much, of what was taken
    SHORT,
    /// there is not so much, and what was taken is not held any more
    STALE
  }

  /// As [#reserve], by whoever has just taken credits.
  Try reserve(long amount, LeaseStore.Taken taken) {
    lock.lock();
    try {
      if (reserve(amount)) {
        return Try.RESERVED;
      }
      return held == taken.held() ? Try.SHORT : Try.STALE;
    } finally {
      lock.unlock();
    }
  }

  void settle(long amount, long cost) {
    lock.lock();
    try {
      reserved -= amount;
      spent += cost;
    } finally {
      lock.unlock();
    }
  }

  /// How much more is needed to reserve `amount`; zero or less when it is there.
  long shortOf(long amount) {
    lock.lock();
    try {
      return amount - free();
    } finally {
      lock.unlock();
    }
  }

  long left() {
    lock.lock();
    try {
      return free();
    } finally {
      lock.unlock();
    }
  }

  /// Whether it is time to fetch the next slice, before anybody has to wait for it.
  boolean isLow() {
    lock.lock();
    try {
      return !dry && free() < slice / LOW_WATER_PARTS;
    } finally {
      lock.unlock();
    }
  }

  /// What the database says is held is right, whatever happened to an earlier answer of it.
  void took(LeaseStore.Taken taken) {
    lock.lock();
    try {
      held = taken.held();
      slice = taken.slice();
      dry = taken.left() <= 0;
      hasRefused &= taken.slice() == 0;
    } finally {
      lock.unlock();
    }
  }

  /// Whether nothing was refused since credits last came.
  boolean isFirstRefusal() {
    lock.lock();
    try {
      boolean isFirst = !hasRefused;
      hasRefused = true;
      return isFirst;
    } finally {
      lock.unlock();
    }
  }

  void forgetRefusal() {
    lock.lock();
    try {
      hasRefused = false;
    } finally {
      lock.unlock();
    }
  }

  /// Takes all that is free out of use, so that it can be returned.
  long strip() {
    lock.lock();
    try {
      long free = held == LeaseStore.Taken.UNBOUNDED ? 0 : Math.max(0, free());
      held -= free;
      slice = 0;
      return free;
    } finally {
      lock.unlock();
    }
  }

  void returned(long heldNow) {
    lock.lock();
    try {
      held = heldNow;
    } finally {
      lock.unlock();
    }
  }

  /// Whether nobody has asked since the last time.
  boolean wasIdle() {
    lock.lock();
    try {
      boolean idle = !used;
      used = false;
      return idle;
    } finally {
      lock.unlock();
    }
  }

  /// False when the budget is gone and nothing bounds the lease.
  boolean isBounded() {
    lock.lock();
    try {
      return held != LeaseStore.Taken.UNBOUNDED;
    } finally {
      lock.unlock();
    }
  }

  boolean isUnused() {
    lock.lock();
    try {
      return reserved == 0;
    } finally {
      lock.unlock();
    }
  }

  private long free() {
    return held - spent - reserved;
  }
}
