package dev.stoa.providers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// What the shelf knows of one engine. Guarded by the lock of the shelf, but for what never
/// changes.
final class EngineSlot {

  private static final Duration FIRST_REST = Duration.ofSeconds(1);
  private static final int DOUBLINGS_MAX = 8;

  final EngineSource source;
  final List<EnginePart> parts;
  final Semaphore waiting;
  @Nullable EngineLoading loading;
  @Nullable Engine engine;
  Instant since = Instant.MIN;
  Instant lastUsed = Instant.MIN;

  /// Calls that wait for it, are queued or compute.
  int users;

  int running;

  private int failures;
  private Instant restsUntil = Instant.MIN;

  EngineSlot(EngineSource source, int waitingMax) {
    this.source = source;
    this.parts = source.parts();
    this.waiting = new Semaphore(waitingMax);
  }

  boolean isEmpty() {
    return loading == null && engine == null;
  }

  boolean isIdle() {
    return engine != null && users == 0;
  }

  long bytes() {
    return parts.stream().mapToLong(EnginePart::bytes).sum();
  }

  void loaded(Engine ready, Instant now) {
    engine = ready;
    since = now;
    lastUsed = now;
    loading = null;
    failures = 0;
  }

  /// Each failure in a row doubles the rest, from a second to some four minutes.
  void failed(Instant now) {
    loading = null;
    restsUntil = now.plus(FIRST_REST.multipliedBy(1L << Math.min(failures, DOUBLINGS_MAX)));
    failures++;
  }

  /// Zero when it may be loaded; else whole seconds, at least one.
  Duration rest(Instant now) {
    return now.isBefore(restsUntil)
        ? Duration.ofSeconds(Duration.between(now, restsUntil).plusMillis(999).toSeconds())
        : Duration.ZERO;
  }

  void unload() {
    Engine leaving = engine;
    engine = null;
    if (leaving != null) {
      leaving.close();
    }
  }
}
