package dev.stoa.providers;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts how often it is asked to load.
record FakeSource(String name, Callable<Engine> loader, AtomicInteger loads, Semaphore begun)
    implements EngineSource {

  static FakeSource of(String name, Callable<Engine> loader) {
    return new FakeSource(name, loader, new AtomicInteger(), new Semaphore(0));
  }

  static FakeSource of(Engine engine) {
    return of("fake", () -> engine);
  }

  /// Loading waits for one permit.
  static FakeSource gated(Semaphore gate) {
    return of(
        "fake",
        () -> {
          gate.acquire();
          return FakeEngine.open();
        });
  }

  @Override
  public Engine load() throws Exception {
    loads.incrementAndGet();
    begun.release();
    return loader.call();
  }
}
