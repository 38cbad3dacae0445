package dev.stoa.invocation;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Watches whether anybody still waits for the answer while this thread works on it, and interrupts
/// the thread when nobody does. Once closed, the thread is no longer interrupted by it.
final class Onlooker implements AutoCloseable {

  private static final long LOOK_MILLIS = 250;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread watched = Thread.currentThread();
  private final Thread watcher;
  private volatile boolean interrupted;

  /// @param gone whether nobody waits any more
  Onlooker(BooleanSupplier gone) {
    this.watcher = Thread.ofVirtual().name("onlooker").start(() -> watch(gone));
  }

  private void watch(BooleanSupplier gone) {
    try {
      while (!done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (gone.getAsBoolean()) {
          interrupted = true;
          watched.interrupt();
          return;
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    boolean alreadyInterrupted = Thread.interrupted();
    try {
      watcher.join();
    } catch (InterruptedException raced) {
      alreadyInterrupted = true;
    }
    alreadyInterrupted |= Thread.interrupted();
    if (alreadyInterrupted && !interrupted) {
      watched.interrupt(); // by somebody else, who shall be heard
    }
  }
}
