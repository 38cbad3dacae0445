package dev.stoa.providers;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/// Echoes its inputs. When gated, each run waits until it is let through.
final class FakeEngine implements Engine {

  final Semaphore begun = new Semaphore(0);
  final Semaphore interrupted = new Semaphore(0);
  final AtomicInteger finished = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();
  private final Semaphore gate;

  private FakeEngine(int through) {
    this.gate = new Semaphore(through);
  }

  static FakeEngine open() {
    return new FakeEngine(1_000_000);
  }

  static FakeEngine gated() {
    return new FakeEngine(0);
  }

  void letThrough(int runs) {
    gate.release(runs);
  }

  @Override
  public JsonNode run(JsonNode inputs) throws Exception {
    begun.release();
    try {
      gate.acquire();
    } catch (InterruptedException e) {
      interrupted.release();
      throw e;
    }
    finished.incrementAndGet();
    return inputs;
  }

  @Override
  public void close() {
    closed.incrementAndGet();
  }
}
