package dev.stoa.server;

import java.util.concurrent.CountDownLatch;

/// Brings a signal to the thread that started Stoa, which closes it again, and keeps the process
/// until that is done: also when the signal comes in the middle of the start.
final class Stopping {

  private final Closing closing = new Closing();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  Closing closing() {
    return closing;
  }

  /// For the process's shutdown hook: returns when nothing is open any more.
  void stop() {
    if (done.getCount() > 0) {
      Terminal.say("Stopping: running calls finish first.");
    }
    closing.refuseMore();
    asked.countDown();
    try {
      done.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits for a signal.
  void await() throws InterruptedException {
    asked.await();
  }

  /// Nothing is open any more.
  void done() {
    done.countDown();
  }
}
