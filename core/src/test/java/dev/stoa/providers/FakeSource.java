package dev.stoa.providers;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts how often it is asked to load.
record FakeSource(
    String name,
    Callable<Engine> loader,
    List<EnginePart> parts,
    AtomicInteger loads,
    Semaphore begun)
    implements EngineSource {

  static FakeSource of(String name, Callable<Engine> loader) {
    return new FakeSource(name, loader, List.of(), new AtomicInteger(), new Semaphore(0));
  }

  static FakeSource of(Engine engine) {
    return of("fake", () -> engine);
  }

  /// Keeps parts in memory.
  static FakeSource keeping(String name, Engine engine, EnginePart... parts) {
    return new FakeSource(
        name, () -> engine, List.of(parts), new AtomicInteger(), new Semaphore(0));
  }

  /// The first loads fail.
  static FakeSource failing(Exception failure, int times) {
    var left = new AtomicInteger(times);
    return of(
        "fake",
        () -> {
          if (left.getAndDecrement() > 0) {
            throw failure;
          }
          return FakeEngine.open();
        });
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
