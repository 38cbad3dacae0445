package dev.stoa.outbound;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Cuts off exchanges whose time is over, however slowly their bytes drip: one thread looks at all
/// of them, twenty times a second. Safe for use by many threads.
final class Deadlines implements AutoCloseable {

  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Set<Watched> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /// One exchange under watch.
  static final class Watched {

    private final long endNanos;
    private final Runnable cut;
    private volatile boolean over;

    private Watched(long endNanos, Runnable cut) {
      this.endNanos = endNanos;
      this.cut = cut;
    }

    /// Whether it was cut off.
    boolean isOver() {
      return over;
    }
  }

  Deadlines() {
    Thread.ofPlatform().daemon().name("outbound-deadlines").start(this::watch);
  }

  /// @param cut ends the exchange from another thread; called at most once
  Watched begin(Duration time, Runnable cut) {
    var watched = new Watched(System.nanoTime() + time.toNanos(), cut);
    running.add(watched);
    return watched;
  }

  /// Whether it was not cut off, and will not be any more.
  boolean end(Watched watched) {
    return running.remove(watched);
  }

  /// Cuts off whatever is under watch.
  @Override
  public void close() {
    closed = true;
    running.forEach(this::cut);
  }

  private void watch() {
    while (!closed) {
      LockSupport.parkNanos(this, TICK_NANOS);
      long now = System.nanoTime();
      running.stream().filter(each -> each.endNanos - now <= 0).forEach(this::cut);
    }
  }

  private void cut(Watched watched) {
    if (running.remove(watched)) {
      watched.over = true;
      watched.cut.run();
    }
  }
}
