package dev.stoa.providers;

import static dev.stoa.providers.Callers.HELLO;
import static dev.stoa.providers.Callers.LONG;
import static dev.stoa.providers.Callers.host;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.providers.ProviderAnswer.Answered;
import dev.stoa.providers.ProviderAnswer.Failed;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class EngineHostStopTest {

  private static final ProviderAnswer STOPPED = Failed.of(FailureKind.STOPPED, "Stoa is stopping.");

  private final Callers callers = new Callers();

  @AfterEach
  void endCallers() {
    callers.close();
  }

  @Test
  void lettingGoWaitsForWhatRunsAndThenClosesTheEngine() throws Exception {
    FakeEngine engine = FakeEngine.gated();
    EngineHost host =
        new EngineHost(List.of(FakeSource.of(engine)), new EngineRoom(1, 1), Callers.CLOCK, LONG);
    Future<ProviderAnswer> running = callers.call(host);
    engine.begun.acquire();
    Thread closing = Thread.ofVirtual().start(host::close);
    engine.letThrough(1);
    assertThat(running.get()).isInstanceOf(Answered.class);
    closing.join();
    assertThat(engine.closed).hasValue(1);
  }

  @Test
  void refusesCallsOnceItIsClosed() {
    FakeEngine engine = FakeEngine.open();
    EngineHost host = host(FakeSource.of(engine), 1, 1);
    assertThat(host.run("fake", HELLO, LONG)).isInstanceOf(Answered.class);
    host.close();
    assertThat(host.run("fake", HELLO, LONG)).isEqualTo(STOPPED);
    assertThat(engine.closed).hasValue(1);
  }

  @Test
  void interruptsWhatOutlastsTheGraceAndAnswersWhatWaits() throws Exception {
    FakeEngine engine = FakeEngine.gated();
    EngineHost host = host(FakeSource.of(engine), 1, 2);
    List<Future<ProviderAnswer>> two = callers.calls(host, 2);
    engine.begun.acquire();
    host.close();
    engine.interrupted.acquire();
    assertThat(List.of(two.getFirst().get(), two.getLast().get()))
        .allSatisfy(answer -> assertThat(answer).isInstanceOf(Failed.class));
    assertThat(engine.closed).hasValue(1);
  }

  @Test
  void neverClosesAnEngineUnderARunningCall() throws Exception {
    Semaphore begun = new Semaphore(0);
    Semaphore gate = new Semaphore(0);
    FakeEngine inner = FakeEngine.open();
    Engine stubborn =
        new Engine() {
          @Override
          public JsonNode run(JsonNode inputs) {
            begun.release();
            gate.acquireUninterruptibly();
            return inputs;
          }

          @Override
          public void close() {
            inner.close();
          }
        };
    EngineHost host = host(FakeSource.of(stubborn), 1, 1);
    Future<ProviderAnswer> running = callers.call(host);
    begun.acquire();
    host.close();
    assertThat(inner.closed).hasValue(0);
    gate.release();
    assertThat(running.get()).isNotNull();
  }

  @Test
  void closesAnEngineWhoseLoadEndsAfterwards() throws Exception {
    Semaphore gate = new Semaphore(0);
    Semaphore closed = new Semaphore(0);
    FakeEngine inner = FakeEngine.open();
    Engine engine =
        new Engine() {
          @Override
          public JsonNode run(JsonNode inputs) throws Exception {
            return inner.run(inputs);
          }

          @Override
          public void close() {
            closed.release();
          }
        };
    FakeSource source =
        FakeSource.of(
            "fake",
            () -> {
              gate.acquire();
              return engine;
            });
    EngineHost host = host(source, 1, 1);
    Future<ProviderAnswer> waiting = callers.call(host);
    source.begun().acquire();
    host.close();
    gate.release();
    closed.acquire();
    assertThat(waiting.get()).isEqualTo(STOPPED);
  }
}
