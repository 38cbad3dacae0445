package dev.stoa.engines.duckdb;

import dev.stoa.data.DataAnswer;
import dev.stoa.providers.WorkPace;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A bounded pool of platform threads behind a bounded queue: a native query never runs on the
/// thread of a request, and what does not fit is refused at once. Safe for use by many threads.
final class QueryPool {

  private static final Duration STOP_GRACE = Duration.ofSeconds(10);
  private static final long STOP_AGAIN_MILLIS = 20;
  private static final int STOP_TIMES = 250;

  private final int threads;
  private final int queueMax;
  private final ThreadPoolExecutor pool;
  private final WorkPace pace = new WorkPace();

  QueryPool(int threads, int queueMax) {
    this.threads = threads;
    this.queueMax = queueMax;
    this.pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queueMax),
            Thread.ofPlatform().daemon().name("data-", 0).factory());
  }

  /// Work that can be stopped from another thread.
  interface Query<T> {
    T run() throws Exception;

    void stop();
  }

  /// Waits for the answer. When it does not come in time the query is stopped.
  ///
  /// @param timeout for the whole question
  /// @param used how much of it is gone
  <T> DataAnswer<T> run(Query<T> query, Duration timeout, Duration used) {
    FutureTask<DataAnswer<T>> task = new FutureTask<>(() -> answer(query));
    try {
      pool.execute(task);
    } catch (RejectedExecutionException _) {
      return pool.isShutdown() ? stopping() : new DataAnswer.Busy<>(untilRoom());
    }
    try {
      return task.get(timeout.minus(used).toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      giveUp(task, query);
      return new DataAnswer.TimedOut<>(timeout);
    } catch (InterruptedException e) {
      giveUp(task, query);
      Thread.currentThread().interrupt();
      return givenUp(e);
    } catch (CancellationException _) {
      return stopping();
    } catch (ExecutionException e) {
      return failed(e);
    }
  }

  Duration untilRoom() {
    return pace.untilRoom(queueMax, threads);
  }

  private <T> DataAnswer<T> answer(Query<T> query) throws Exception {
    long start = System.nanoTime();
    T value = query.run();
    long nanos = System.nanoTime() - start;
    pace.took(nanos);
    return new DataAnswer.Answered<>(value, Duration.ofNanos(nanos));
  }

  /// Stops the query again and again until it has ended, since a statement that is about to begin
  /// misses it; what it still answers is closed.
  private <T> void giveUp(FutureTask<DataAnswer<T>> task, Query<T> query) {
    if (pool.remove(task)) {
      task.cancel(false);
      return;
    }
    Thread.ofVirtual()
        .start(() -> {
          for (int i = 0; i < STOP_TIMES && !hasEnded(task); i++) {
            query.stop();
          }
        });
  }

  private static <T> boolean hasEnded(FutureTask<DataAnswer<T>> task) {
    try {
      DataAnswer<T> answer = task.get(STOP_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      if (answer instanceof DataAnswer.Answered<T>(AutoCloseable late, _)) {
        late.close();
      }
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (Exception _) { // it was stopped
      return true;
    }
  }

  static <T> DataAnswer<T> failed(Throwable cause) {
    return new DataAnswer.Failed<>("The data could not be read; the server's log says why.", cause);
  }

  static <T> DataAnswer<T> givenUp(InterruptedException cause) {
    return new DataAnswer.Failed<>("The query was given up before its answer was there.", cause);
  }

  static <T> DataAnswer<T> stopping() {
    return new DataAnswer.Failed<>("Stoa is stopping.", null);
  }

  /// Refuses new queries and lets those that run or wait finish within ten seconds.
  ///
  /// @return whether none runs any more
  boolean stop() {
    pool.shutdown();
    try {
      if (pool.awaitTermination(STOP_GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
      pool.shutdownNow().forEach(each -> ((FutureTask<?>) each).cancel(false));
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
