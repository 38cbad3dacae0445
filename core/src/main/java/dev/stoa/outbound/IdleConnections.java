package dev.stoa.outbound;

import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Connections that wait for their next request, the last used first. Safe for use by many threads.
final class IdleConnections {

  private static final long IDLE_NANOS_MAX = TimeUnit.SECONDS.toNanos(60);
  private static final long SURE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ConcurrentHashMap<Place, Deque<Idle>> places = new ConcurrentHashMap<>();
  private final AtomicLong sweptNanos = new AtomicLong(System.nanoTime());
  private volatile boolean closed;

  private record Idle(Connection connection, long sinceNanos) {
    boolean isOver(long now) {
      return now - sinceNanos > IDLE_NANOS_MAX;
    }
  }

  /// One that seems alive; null when there is none.
  @Nullable Connection take(Place place) {
    Deque<Idle> idle = places.get(place);
    if (idle == null) {
      return null;
    }
    for (Idle next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
      if (isUsable(next)) {
        return next.connection();
      }
      next.connection().close();
    }
    return null;
  }

  /// One that was used just now is not looked at closely: that takes a moment.
  private static boolean isUsable(Idle idle) {
    long nanos = System.nanoTime() - idle.sinceNanos();
    return nanos <= IDLE_NANOS_MAX
        && !idle.connection().hasUnasked()
        && (nanos <= SURE_NANOS || !idle.connection().isDead());
  }

  void put(Place place, Connection connection) {
    long now = System.nanoTime();
    places.compute(
        place,
        (_, known) -> {
          Deque<Idle> idle = known == null ? new ConcurrentLinkedDeque<>() : known;
          idle.addFirst(new Idle(connection, now));
          return idle;
        });
    if (closed) {
      close();
    } else {
      sweep(now);
    }
  }

  /// Closes what waited too long, now and then.
  private void sweep(long now) {
    long last = sweptNanos.get();
    if (now - last > SURE_NANOS && sweptNanos.compareAndSet(last, now)) {
      for (Place place : places.keySet()) {
        places.computeIfPresent(
            place,
            (_, idle) -> {
              closeOver(idle, now);
              return idle.isEmpty() ? null : idle;
            });
      }
    }
  }

  private static void closeOver(Deque<Idle> idle, long now) {
    for (Idle oldest = idle.peekLast();
        oldest != null && oldest.isOver(now);
        oldest = idle.peekLast()) {
      if (idle.removeLastOccurrence(oldest)) {
        oldest.connection().close();
      }
    }
  }

  void close() {
    closed = true;
    places
        .values()
        .forEach(idle -> {
          for (Idle next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            next.connection().close();
          }
        });
  }
}
