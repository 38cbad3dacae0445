package dev.stoa.providers;

import dev.stoa.deadlines.Deadlines;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// Runs engines on a bounded pool of platform threads behind a bounded queue, so that native work
/// never stalls the threads that serve requests.
///
/// An engine is loaded by the first call that wants it, on a thread of its own, and unloaded when
/// it is idle or its memory is wanted; one that fails to load is tried again by a later call. The
/// caller's thread waits, at most for the time it allows. Work that ran out of time is taken from
/// the queue, or interrupted; until it ends it keeps its place in the pool, so a hanging engine can
/// fill the pool but never outgrow it.
///
/// Safe for use by many threads.
public final class EngineHost implements AutoCloseable {

  private static final Duration STOP_GRACE = Duration.ofSeconds(10);
  private static final long MEGABYTE = 1_000_000;

  private final EngineRoom room;
  private final Duration stopGrace;
  private final EngineShelf shelf;
  private final ThreadPoolExecutor pool;
  private final WorkPace pace = new WorkPace();
  private final Deadlines deadlines = new Deadlines("engine-deadlines");

  /// @param sources every engine there is, each name once; none is loaded yet
  public EngineHost(
      Collection<? extends EngineSource> sources, EngineRoom room, InstantSource clock) {
    this(sources, room, clock, STOP_GRACE);
  }

  EngineHost(
      Collection<? extends EngineSource> sources,
      EngineRoom room,
      InstantSource clock,
      Duration stopGrace) {
    this.room = room;
    this.stopGrace = stopGrace;
    this.shelf = new EngineShelf(sources, room, clock);
    this.pool =
        new ThreadPoolExecutor(
            room.threads(),
            room.threads(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(room.queueMax()),
            Thread.ofPlatform().daemon().name("engine-", 0).factory());
  }

  /// Whether a target may name this engine.
  public boolean knows(String engine) {
    return shelf.slot(engine) != null;
  }

  /// What the engines are doing now.
  public EngineStatus status() {
    return shelf.status(pool.getQueue().size());
  }

  /// Unloads the engines that have been idle for as long as the room says; to be called now and
  /// then.
  public void unloadIdle() {
    shelf.unloadIdle();
  }

  /// Asks an engine once. Never throws.
  ///
  /// @param timeout for loading, waiting in the queue and running together
  public ProviderAnswer run(String engine, JsonNode inputs, Duration timeout) {
    EngineSlot slot = shelf.slot(engine);
    if (slot == null) {
      return ProviderAnswer.Failed.of(
          FailureKind.UNKNOWN_ENGINE, "This installation has no engine named " + engine + ".");
    }
    try {
      return switch (shelf.borrow(slot, timeout.toNanos())) {
        case Borrowed.Ready(EngineLoan loan, Duration loading) ->
            compute(new EngineRun(engine, loan, inputs, loading), timeout);
        case Borrowed.NotLoaded(CannotLoadException cause) ->
            ProviderAnswer.Failed.of(
                FailureKind.NEEDS_OPERATOR, String.valueOf(cause.getMessage()));
        case Borrowed.NotLoaded(Throwable cause) ->
            new ProviderAnswer.Failed(
                FailureKind.NOT_LOADED,
                "The engine " + engine + " could not be loaded; the server's log says why.",
                cause);
        case Borrowed.Resting(Duration retryAfter) -> new ProviderAnswer.Resting(retryAfter);
        case Borrowed.TooLarge(long bytes) -> tooLarge(engine, bytes);
        case Borrowed.NoMemory(), Borrowed.TooManyWait() -> busy();
        case Borrowed.TooLate() -> new ProviderAnswer.TimedOut(timeout);
        case Borrowed.Closed() -> stopped();
      };
    } catch (InterruptedException e) {
      return interrupted(e);
    }
  }

  private ProviderAnswer compute(EngineRun run, Duration timeout) throws InterruptedException {
    EngineWork work = new EngineWork(run);
    try {
      pool.execute(work);
    } catch (RejectedExecutionException _) {
      work.drop();
      return pool.isShutdown() ? stopped() : busy();
    }
    var watched = deadlines.begin(timeout.minus(run.loading()), () -> work.cancel(true));
    try {
      ProviderAnswer answer = work.get();
      if (answer instanceof ProviderAnswer.Answered answered) {
        pace.took(answered.running().toNanos());
      }
      return answer;
    } catch (InterruptedException e) {
      abandon(work);
      throw e;
    } catch (CancellationException _) {
      abandon(work);
      return pool.isShutdown() ? stopped() : new ProviderAnswer.TimedOut(timeout);
    } catch (ExecutionException e) {
      return run.crashed(e);
    } finally {
      deadlines.end(watched);
    }
  }

  private void abandon(EngineWork work) {
    work.cancel(true);
    if (pool.remove(work)) {
      work.drop();
    }
  }

  private ProviderAnswer tooLarge(String engine, long bytes) {
    return ProviderAnswer.Failed.of(
        FailureKind.NEEDS_OPERATOR,
        "The engine %s needs about %d MB and all engines together may have %d MB. The operator must raise engines.memory."
            .formatted(engine, bytes / MEGABYTE, room.memoryBytes() / MEGABYTE));
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
      shelf.close();
    }
    deadlines.close();
  }

  private boolean interruptAll() {
    for (Runnable waiting : pool.shutdownNow()) {
      if (waiting instanceof EngineWork work) {
        work.drop();
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
