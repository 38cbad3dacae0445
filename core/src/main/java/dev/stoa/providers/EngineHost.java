package dev.stoa.providers;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/// Runs engines on a bounded pool of platform threads behind a bounded queue, so that native work
/// never stalls the threads that serve requests.
///
/// An engine is loaded by the first call that wants it, on a thread of its own; one that fails to
/// load is tried again by a later call. The caller's thread waits, at most for the time it allows.
/// Work that ran out of time is taken from the queue, or interrupted; until it ends it keeps its
/// place in the pool, so a hanging engine can fill the pool but never outgrow it.
///
/// Safe for use by many threads.
public final class EngineHost implements AutoCloseable {

  private static final Duration STOP_GRACE = Duration.ofSeconds(10);

  private final EngineRoom room;
  private final Duration stopGrace;
  private final Map<String, EngineSlot> slots = new LinkedHashMap<>();
  private final ThreadPoolExecutor pool;
  private final WorkPace pace = new WorkPace();

  /// @param sources every engine there is, each name once; none is loaded yet
  public EngineHost(Collection<? extends EngineSource> sources, EngineRoom room) {
    this(sources, room, STOP_GRACE);
  }

  EngineHost(Collection<? extends EngineSource> sources, EngineRoom room, Duration stopGrace) {
    this.room = room;
    this.stopGrace = stopGrace;
    for (EngineSource source : sources) {
      if (slots.put(source.name(), new EngineSlot(source, room.queueMax())) != null) {
        throw new IllegalArgumentException("Two engines are named " + source.name());
      }
    }
    this.pool =
        new ThreadPoolExecutor(
            room.threads(),
            room.threads(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(room.queueMax()),
            Thread.ofPlatform().daemon().name("engine-", 0).factory());
  }

  /// How busy the engines are.
  ///
  /// @param loaded the names of those that are in memory
  /// @param known how many there are
  /// @param computing calls that have a thread now
  public record Load(List<String> loaded, int known, int computing, int waiting, EngineRoom room) {}

  public Load load() {
    List<String> loaded =
        slots.entrySet().stream()
            .filter(slot -> slot.getValue().isLoaded())
            .map(Map.Entry::getKey)
            .toList();
    return new Load(loaded, slots.size(), pool.getActiveCount(), pool.getQueue().size(), room);
  }

  /// Whether a target may name this engine.
  public boolean knows(String engine) {
    return slots.containsKey(engine);
  }

  /// Asks an engine once. Never throws.
  ///
  /// @param timeout for loading, waiting in the queue and running together
  public ProviderAnswer run(String engine, JsonNode inputs, Duration timeout) {
    EngineSlot slot = slots.get(engine);
    if (slot == null) {
      return ProviderAnswer.Failed.of(
          FailureKind.UNKNOWN_ENGINE, "This installation has no engine named " + engine + ".");
    }
    try {
      return switch (slot.await(timeout.toNanos())) {
        case EngineSlot.Loaded.Ready(Engine loaded, Duration loading) ->
            compute(new EngineRun(engine, loaded, inputs, loading), timeout);
        case EngineSlot.Loaded.NotLoaded(Throwable cause) ->
            new ProviderAnswer.Failed(
                FailureKind.NOT_LOADED,
                "The engine " + engine + " could not be loaded; the server's log says why.",
                cause);
        case EngineSlot.Loaded.TooManyWait() -> busy();
        case EngineSlot.Loaded.TooLate() -> new ProviderAnswer.TimedOut(timeout);
        case EngineSlot.Loaded.Closed() -> stopped();
      };
    } catch (InterruptedException e) {
      return interrupted(e);
    }
  }

  private ProviderAnswer compute(EngineRun run, Duration timeout) throws InterruptedException {
    FutureTask<ProviderAnswer> work = new FutureTask<>(run);
    try {
      pool.execute(work);
    } catch (RejectedExecutionException _) {
      return pool.isShutdown() ? stopped() : busy();
    }
    try {
      Duration left = timeout.minus(run.loading());
      ProviderAnswer answer = work.get(left.toNanos(), TimeUnit.NANOSECONDS);
      if (answer instanceof ProviderAnswer.Answered answered) {
        pace.took(answered.running().toNanos());
      }
      return answer;
    } catch (TimeoutException _) {
      abandon(work);
      return new ProviderAnswer.TimedOut(timeout);
    } catch (InterruptedException e) {
      abandon(work);
      throw e;
    } catch (CancellationException _) {
      return stopped();
    } catch (ExecutionException e) {
      return run.crashed(e);
    }
  }

  private void abandon(Future<?> work) {
    work.cancel(true);
    pool.purge();
  }

  private ProviderAnswer busy() {
    return new ProviderAnswer.Busy(pace.untilRoom(room.queueMax(), room.threads()));
  }

  private static ProviderAnswer stopped() {
    return ProviderAnswer.Failed.of(FailureKind.STOPPED, "Stoa is stopping.");
  }

  private static ProviderAnswer interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new ProviderAnswer.Failed(
        FailureKind.INTERRUPTED, "The call was given up before its answer was there.", cause);
  }

  /// Refuses new calls, lets those that run or wait finish within ten seconds, then interrupts them
  /// and closes the engines. An engine that still runs is left alone: closing it under a running
  /// call would crash the process.
  @Override
  public void close() {
    pool.shutdown();
    if (isQuiet(stopGrace) || interruptAll()) {
      slots.values().forEach(EngineSlot::close);
    }
  }

  private boolean interruptAll() {
    for (Runnable waiting : pool.shutdownNow()) {
      if (waiting instanceof Future<?> work) {
        work.cancel(false);
      }
    }
    return isQuiet(Duration.ofSeconds(1));
  }

  private boolean isQuiet(Duration within) {
    try {
      return pool.awaitTermination(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
