package dev.stoa.deadlines;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Cuts off what has run out of time: one thread looks at all that is under watch, twenty times a
/// second. Safe for use by many threads.
public final class Deadlines implements AutoCloseable {

  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Set<Watched> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /// One thing under watch.
  public static final class Watched {

    private final long endNanos;
    private final Runnable cut;
    private volatile boolean over;

    private Watched(long endNanos, Runnable cut) {
      this.endNanos = endNanos;
      this.cut = cut;
    }

    /// Whether it was cut off.
    public boolean isOver() {
      return over;
    }
  }

  /// @param thread what the thread is called
  public Deadlines(String thread) {
    Thread.ofPlatform().daemon().name(thread).start(this::watch);
  }

  /// @param time from now on; it is cut off at most a twentieth of a second later
  /// @param cut ends it from another thread, without waiting for anything; called at most once
  public Watched begin(Duration time, Runnable cut) {
    var watched = new Watched(System.nanoTime() + time.toNanos(), cut);
    running.add(watched);
    if (closed) {
      cut(watched);
    }
    return watched;
  }

  /// Whether it was not cut off, and will not be any more.
  public boolean end(Watched watched) {
    return running.remove(watched);
  }

  /// Cuts off whatever is under watch, and what is begun later at once.
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
