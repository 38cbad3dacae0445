package dev.stoa.server;

import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// Engines that do badly: `crashing` throws, `unloadable` cannot be loaded, `stalling` computes
/// until it is let go. And `mirroring`, which answers with its inputs.
final class ManualEngines {

  private static final int PATIENCE_SECONDS = 20;
  private static final int FOR_EVER = 1_000_000;

  private final Semaphore begun = new Semaphore(0);
  private final Semaphore goOn = new Semaphore(0);

  List<EngineSource> sources() {
    return List.of(
        source(
            "crashing",
            _ -> {
              throw new IllegalStateException("select secret from weights");
            }),
        source(
            "stalling",
            _ -> {
              begun.release();
              goOn.acquire();
              return Json.parse("{\"text\":\"at last\"}");
            }),
        source("mirroring", inputs -> inputs),
        new Source("unloadable", null));
  }

  /// Waits until `stalling` computes.
  void awaitStalled() throws InterruptedException {
    if (!begun.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody called the stalling engine");
    }
  }

  /// Lets so many calls of `stalling` end.
  void goOn(int calls) {
    goOn.release(calls);
  }

  void letGo() {
    goOn.release(FOR_EVER);
  }

  private interface Work {
    JsonNode run(JsonNode inputs) throws InterruptedException;
  }

  private static EngineSource source(String name, Work work) {
    return new Source(name, work);
  }

  private record Source(String name, @org.jspecify.annotations.Nullable Work work)
      implements EngineSource {

    @Override
    public Engine load() {
      Work ours = work;
      if (ours == null) {
        throw new IllegalStateException("no weights in /srv/weights");
      }
      return new Engine() {
        @Override
        public JsonNode run(JsonNode inputs) throws Exception {
          return ours.run(inputs);
        }

        @Override
        public void close() {}
      };
    }
  }
}
