package dev.stoa.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Json;
import dev.stoa.kernel.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Calls the engine `fake` from virtual threads, as requests do.
final class Callers implements AutoCloseable {

  static final JsonNode HELLO = Json.parse("{\"text\":\"hello\"}");
  static final Duration LONG = Duration.ofSeconds(20);
  static final Duration SHORT = Duration.ofMillis(30);

  static final ManualClock CLOCK = ManualClock.at("2026-11-25T20:00:00Z");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  static EngineHost host(FakeSource source, int threads, int queueMax) {
    return host(List.of(source), new EngineRoom(threads, queueMax));
  }

  static EngineHost host(List<FakeSource> sources, EngineRoom room) {
    return new EngineHost(sources, room, CLOCK, Duration.ofMillis(50));
  }

  Future<ProviderAnswer> call(EngineHost host) {
    return threads.submit(() -> host.run("fake", HELLO, LONG));
  }

  List<Future<ProviderAnswer>> calls(EngineHost host, int count) {
    return IntStream.range(0, count).mapToObj(_ -> call(host)).toList();
  }

  /// Calls until a call has run out of time after its work had begun, not while it still waited.
  void timeOutOnceBegun(EngineHost host, Semaphore begun) {
    do {
      assertThat(host.run("fake", HELLO, SHORT)).isEqualTo(new ProviderAnswer.TimedOut(SHORT));
    } while (!begun.tryAcquire());
  }

  static ProviderAnswer firstDone(List<Future<ProviderAnswer>> answers) throws Exception {
    while (true) {
      for (Future<ProviderAnswer> answer : answers) {
        if (answer.isDone()) {
          return answer.get();
        }
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
