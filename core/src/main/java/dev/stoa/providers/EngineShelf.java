package dev.stoa.providers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps engines loaded while they are used: each is loaded by the first call that wants it, and
/// unloaded when nobody has called it for a while, or earlier when another one needs its memory,
/// the least recently used first. An engine in use is never unloaded.
///
/// Loading that failed is tried again by a later call, after a rest that grows with each failure.
/// Safe for use by many threads.
final class EngineShelf {

  private static final Logger LOG = LoggerFactory.getLogger(EngineShelf.class);

  private final EngineRoom room;
  private final InstantSource clock;
  private final Map<String, EngineSlot> slots = new LinkedHashMap<>();
  private boolean closed;

  EngineShelf(Collection<? extends EngineSource> sources, EngineRoom room, InstantSource clock) {
    this.room = room;
    this.clock = clock;
    for (EngineSource source : sources) {
      if (slots.put(source.name(), new EngineSlot(source, room.queueMax())) != null) {
        throw new IllegalArgumentException("Two engines are named " + source.name());
      }
    }
  }

  @Nullable EngineSlot slot(String engine) {
    return slots.get(engine);
  }

  /// Waits until the engine is there, at most for the given time. A load goes on when nobody waits
  /// for it any more, so that a later call finds it done.
  Borrowed borrow(EngineSlot slot, long nanos) throws InterruptedException {
    EngineLoading loading;
    synchronized (this) {
      Borrowed refusal = closed ? new Borrowed.Closed() : slot.isEmpty() ? beginLoad(slot) : null;
      if (refusal != null) {
        return refusal;
      }
      slot.users++;
      Engine there = slot.engine;
      if (there != null) {
        return new Borrowed.Ready(new EngineLoan(this, slot, there), Duration.ZERO);
      }
      loading = slot.loading;
    }
    Borrowed answer = new Borrowed.TooManyWait();
    try {
      if (loading != null && slot.waiting.tryAcquire()) {
        answer = await(slot, loading, nanos);
        slot.waiting.release();
      }
      return answer;
    } finally {
      if (!(answer instanceof Borrowed.Ready)) {
        returned(slot, false);
      }
    }
  }

  private Borrowed await(EngineSlot slot, EngineLoading loading, long nanos)
      throws InterruptedException {
    long start = System.nanoTime();
    try {
      Engine engine = loading.get(nanos, TimeUnit.NANOSECONDS);
      return engine == null
          ? new Borrowed.Closed()
          : new Borrowed.Ready(
              new EngineLoan(this, slot, engine), Duration.ofNanos(System.nanoTime() - start));
    } catch (TimeoutException _) {
      return new Borrowed.TooLate();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      return new Borrowed.NotLoaded(cause == null ? e : cause);
    }
  }

  /// Null when it loads.
  private @Nullable Borrowed beginLoad(EngineSlot slot) {
    Duration rest = slot.rest(clock.instant());
    if (rest.isPositive()) {
      return new Borrowed.Resting(rest);
    }
    if (slot.bytes() > room.memoryBytes()) {
      return new Borrowed.TooLarge(slot.bytes());
    }
    if (bytes(slot, other -> !other.isEmpty() && !other.isIdle()) > room.memoryBytes()) {
      return new Borrowed.NoMemory();
    }
    while (bytes(slot, other -> !other.isEmpty()) > room.memoryBytes()) {
      idlest().ifPresent(idle -> unload(idle, "its memory is needed for " + slot.source.name()));
    }
    var loading = new EngineLoading(this, slot);
    slot.loading = loading;
    loading.start(slot.source.name());
    return null;
  }

  /// What this one and the others of that kind take together; shared parts count once.
  private long bytes(@Nullable EngineSlot slot, Predicate<EngineSlot> others) {
    Set<EnginePart> parts = new LinkedHashSet<>(slot == null ? List.of() : slot.parts);
    slots.values().stream().filter(others).forEach(other -> parts.addAll(other.parts));
    return parts.stream().mapToLong(EnginePart::bytes).sum();
  }

  private Optional<EngineSlot> idlest() {
    return slots.values().stream()
        .filter(EngineSlot::isIdle)
        .min(Comparator.comparing(slot -> slot.lastUsed));
  }

  private static void unload(EngineSlot slot, String why) {
    LOG.info("Unloading the engine {}: {}", slot.source.name(), why);
    slot.unload();
  }

  /// On the thread of a loading. Null when the shelf was closed meanwhile.
  @Nullable Engine load(EngineSlot slot) throws Exception {
    long start = System.nanoTime();
    try {
      Engine engine = slot.source.load();
      LOG.info(
          "Loaded the engine {} in {} ms",
          slot.source.name(),
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      return isPut(slot, engine) ? engine : null;
    } catch (CannotLoadException e) {
      LOG.warn("The engine {} was not loaded: {}", slot.source.name(), e.getMessage());
      refused(slot);
      throw e;
    } catch (Throwable e) { // also a missing native library
      failed(slot);
      throw e;
    }
  }

  private synchronized boolean isPut(EngineSlot slot, Engine engine) {
    if (closed) {
      engine.close();
      return false;
    }
    slot.loaded(engine, clock.instant());
    return true;
  }

  private synchronized void failed(EngineSlot slot) {
    slot.failed(clock.instant());
  }

  private synchronized void refused(EngineSlot slot) {
    slot.loading = null;
  }

  synchronized void begun(EngineSlot slot) {
    slot.running++;
  }

  synchronized void returned(EngineSlot slot, boolean begun) {
    slot.users--;
    slot.running -= begun ? 1 : 0;
    slot.lastUsed = clock.instant();
  }

  /// Unloads what nobody has called for as long as the room says.
  synchronized void unloadIdle() {
    Instant before = clock.instant().minus(room.idleAfter());
    for (EngineSlot slot : slots.values()) {
      if (slot.isIdle() && !slot.lastUsed.isAfter(before)) {
        unload(slot, "nobody has called it since " + slot.lastUsed);
      }
    }
  }

  /// @param waiting calls in the queue of the pool
  synchronized EngineStatus status(int waiting) {
    List<EngineStatus.Loaded> loaded = new ArrayList<>();
    int running = 0;
    for (EngineSlot slot : slots.values()) {
      running += slot.running;
      if (slot.engine != null) {
        loaded.add(
            new EngineStatus.Loaded(
                slot.source.name(),
                slot.since,
                slot.lastUsed,
                slot.bytes(),
                slot.running,
                slot.users - slot.running));
      }
    }
    loaded.sort(Comparator.comparing(EngineStatus.Loaded::name));
    return new EngineStatus(
        loaded,
        bytes(null, slot -> !slot.isEmpty()),
        room.memoryBytes(),
        running,
        room.threads(),
        waiting,
        room.queueMax());
  }

  /// Refuses further calls and closes the engines: now, or when their load is through. The caller
  /// knows that no call is running and that none will start.
  synchronized void close() {
    closed = true;
    slots.values().forEach(EngineSlot::unload);
  }
}
