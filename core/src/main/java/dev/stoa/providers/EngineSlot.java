package dev.stoa.providers;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Holds one engine: loads it on a thread of its own when it is first wanted, keeps it, and forgets
/// a load that failed. Safe for use by many threads.
final class EngineSlot {

  private final EngineSource source;
  private final Semaphore waiting;
  private @Nullable Loading loading;
  private boolean closed;

  EngineSlot(EngineSource source, int waitingMax) {
    this.source = source;
    this.waiting = new Semaphore(waitingMax);
  }

  sealed interface Loaded {
    /// @param loading how long this call waited; zero when the engine was there
    record Ready(Engine engine, Duration loading) implements Loaded {}

    record NotLoaded(Throwable cause) implements Loaded {}

    record TooManyWait() implements Loaded {}

    record TooLate() implements Loaded {}

    record Closed() implements Loaded {}
  }

  /// Waits until the engine is there, at most for the given time. A load goes on when nobody waits
  /// for it any more, so that a later call finds it done.
  Loaded await(long nanos) throws InterruptedException {
    Loading task = loadingNow();
    if (task == null) {
      return new Loaded.Closed();
    }
    if (task.isDone()) {
      return outcome(task, 0);
    }
    if (!waiting.tryAcquire()) {
      return new Loaded.TooManyWait();
    }
    try {
      return outcome(task, nanos);
    } finally {
      waiting.release();
    }
  }

  private Loaded outcome(Loading task, long nanos) throws InterruptedException {
    long start = System.nanoTime();
    boolean wasThere = task.isDone();
    try {
      Engine engine = task.get(nanos, TimeUnit.NANOSECONDS);
      return new Loaded.Ready(
          engine, wasThere ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - start));
    } catch (TimeoutException _) {
      return new Loaded.TooLate();
    } catch (ExecutionException e) {
      forget(task);
      Throwable cause = e.getCause();
      return new Loaded.NotLoaded(cause == null ? e : cause);
    }
  }

  synchronized boolean isLoaded() {
    return loading != null && loading.state() == FutureTask.State.SUCCESS;
  }

  private synchronized @Nullable Loading loadingNow() {
    if (closed) {
      return null;
    }
    if (loading == null) {
      loading = new Loading();
      Thread.ofPlatform().daemon().name("load-" + source.name()).start(loading);
    }
    return loading;
  }

  private synchronized void forget(Loading failed) {
    if (loading == failed) {
      loading = null;
    }
  }

  /// Refuses further calls and closes the engine: now, or when its load is through. The caller
  /// knows that no call is running and that none will start.
  synchronized void close() {
    closed = true;
    if (loading != null && loading.state() == FutureTask.State.SUCCESS) {
      loading.resultNow().close();
      loading = null;
    }
  }

  private final class Loading extends FutureTask<Engine> {

    Loading() {
      super(source::load);
    }

    @Override
    protected void done() {
      synchronized (EngineSlot.this) {
        if (closed) {
          close();
        }
      }
    }
  }
}
