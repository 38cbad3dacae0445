package dev.stoa.providers;

import static dev.stoa.providers.Callers.HELLO;
import static dev.stoa.providers.Callers.LONG;
import static dev.stoa.providers.Callers.SHORT;
import static dev.stoa.providers.Callers.firstDone;
import static dev.stoa.providers.Callers.host;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Json;
import dev.stoa.providers.ProviderAnswer.Answered;
import dev.stoa.providers.ProviderAnswer.Busy;
import dev.stoa.providers.ProviderAnswer.Failed;
import dev.stoa.providers.ProviderAnswer.TimedOut;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EngineHostRoomTest {

  private final Callers callers = new Callers();

  @AfterEach
  void endCallers() {
    callers.close();
  }

  @Test
  void aFullQueueAnswersBusy() throws Exception {
    FakeEngine engine = FakeEngine.gated();
    try (EngineHost host = host(FakeSource.of(engine), 1, 1)) {
      Future<ProviderAnswer> running = callers.call(host);
      engine.begun.acquire();
      List<Future<ProviderAnswer>> both = callers.calls(host, 2);
      assertThat(firstDone(both))
          .isInstanceOfSatisfying(
              Busy.class,
              b -> assertThat(b.retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
      engine.letThrough(2);
      assertThat(running.get()).isInstanceOf(Answered.class);
    }
  }

  @Test
  void neverRunsMoreAtOnceThanThereAreThreads() throws Exception {
    FakeEngine engine = FakeEngine.gated();
    try (EngineHost host = host(FakeSource.of(engine), 2, 10)) {
      List<Future<ProviderAnswer>> answers = callers.calls(host, 8);
      engine.begun.acquire(2);
      assertThat(engine.begun.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
      engine.letThrough(8);
      for (Future<ProviderAnswer> answer : answers) {
        assertThat(answer.get()).isInstanceOf(Answered.class);
      }
    }
  }

  @Test
  void runsOnAPlatformThreadOfItsOwn() throws Exception {
    AtomicReference<Thread> seen = new AtomicReference<>();
    Engine engine =
        new ScriptedEngine(inputs -> {
          seen.set(Thread.currentThread());
          return inputs;
        });
    try (EngineHost host = host(FakeSource.of(engine), 1, 1)) {
      callers.call(host).get();
      assertThat(seen.get().isVirtual()).isFalse();
      assertThat(seen.get().getName()).startsWith("engine-");
    }
  }

  @Test
  void interruptsWorkThatRanOutOfTime() throws Exception {
    FakeEngine engine = FakeEngine.gated();
    try (EngineHost host = host(FakeSource.of(engine), 1, 1)) {
      callers.timeOutOnceBegun(host, engine.begun);
      engine.interrupted.acquire();
      engine.letThrough(1);
      assertThat(host.run("fake", HELLO, LONG)).isInstanceOf(Answered.class);
    }
  }

  @Test
  void dropsTheLateAnswerOfAnEngineThatCannotBeInterrupted() throws Exception {
    Semaphore begun = new Semaphore(0);
    Semaphore gate = new Semaphore(0);
    AtomicInteger runs = new AtomicInteger();
    Engine stubborn =
        new ScriptedEngine(inputs -> {
          int run = runs.incrementAndGet();
          begun.release();
          gate.acquireUninterruptibly();
          return run == 1 ? Json.parse("\"late\"") : inputs;
        });
    try (EngineHost host = host(FakeSource.of(stubborn), 1, 1)) {
      callers.timeOutOnceBegun(host, begun);
      Future<ProviderAnswer> next = callers.call(host);
      gate.release(2);
      assertThat(next.get())
          .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.output()).isEqualTo(HELLO));
    }
  }

  @Test
  void workThatRanOutOfTimeInTheQueueIsNeverBegun() throws Exception {
    FakeEngine engine = FakeEngine.gated();
    try (EngineHost host = host(FakeSource.of(engine), 1, 1)) {
      Future<ProviderAnswer> running = callers.call(host);
      engine.begun.acquire();
      for (int i = 0; i < 3; i++) { // each finds the place of the one before free again
        assertThat(host.run("fake", HELLO, SHORT)).isEqualTo(new TimedOut(SHORT));
      }
      engine.letThrough(1);
      assertThat(running.get()).isInstanceOf(Answered.class);
      assertThat(engine.finished).hasValue(1);
      assertThat(engine.begun.availablePermits()).isZero();
    }
  }

  @Test
  void givesUpWhenTheCallerIsInterrupted() throws Exception {
    FakeEngine engine = FakeEngine.gated();
    try (EngineHost host = host(FakeSource.of(engine), 1, 1)) {
      AtomicReference<ProviderAnswer> answer = new AtomicReference<>();
      Thread caller = Thread.ofVirtual().start(() -> answer.set(host.run("fake", HELLO, LONG)));
      engine.begun.acquire();
      caller.interrupt();
      caller.join();
      engine.interrupted.acquire();
      assertThat(answer.get())
          .isInstanceOfSatisfying(
              Failed.class, f -> assertThat(f.kind()).isEqualTo(FailureKind.INTERRUPTED));
    }
  }
}
