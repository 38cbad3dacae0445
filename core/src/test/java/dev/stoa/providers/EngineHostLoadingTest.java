package dev.stoa.providers;

import static dev.stoa.providers.Callers.CLOCK;
import static dev.stoa.providers.Callers.HELLO;
import static dev.stoa.providers.Callers.LONG;
import static dev.stoa.providers.Callers.SHORT;
import static dev.stoa.providers.Callers.firstDone;
import static dev.stoa.providers.Callers.host;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.providers.ProviderAnswer.Answered;
import dev.stoa.providers.ProviderAnswer.Busy;
import dev.stoa.providers.ProviderAnswer.Failed;
import dev.stoa.providers.ProviderAnswer.Resting;
import dev.stoa.providers.ProviderAnswer.TimedOut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EngineHostLoadingTest {

  private final Callers callers = new Callers();

  @AfterEach
  void endCallers() {
    callers.close();
  }

  @Test
  void loadsNothingBeforeTheFirstCall() {
    FakeSource source = FakeSource.of(FakeEngine.open());
    try (EngineHost host = host(source, 1, 1)) {
      assertThat(host.knows("fake")).isTrue();
      assertThat(source.loads()).hasValue(0);
    }
  }

  @Test
  void loadsOnceForManyFirstCallers() throws Exception {
    Semaphore gate = new Semaphore(0);
    FakeSource source = FakeSource.gated(gate);
    try (EngineHost host = host(source, 2, 10)) {
      List<Future<ProviderAnswer>> answers = callers.calls(host, 10);
      source.begun().acquire();
      gate.release(10);
      for (Future<ProviderAnswer> answer : answers) {
        assertThat(answer.get()).isInstanceOf(Answered.class);
      }
      assertThat(source.loads()).hasValue(1);
    }
  }

  @Test
  void tellsLoadingApartFromRunning() throws Exception {
    Semaphore gate = new Semaphore(0);
    FakeSource source = FakeSource.gated(gate);
    try (EngineHost host = host(source, 1, 1)) {
      Future<ProviderAnswer> first = callers.call(host);
      source.begun().acquire();
      gate.release();
      assertThat(first.get())
          .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.loading()).isPositive());
      assertThat(host.run("fake", HELLO, LONG))
          .isInstanceOfSatisfying(
              Answered.class,
              a -> {
                assertThat(a.loading()).isZero();
                assertThat(a.running()).isPositive();
              });
    }
  }

  @Test
  void answersAFailedLoadAndTriesAgainAfterARest() {
    IllegalStateException broken = new IllegalStateException("weights at /secret/path are broken");
    FakeSource source = FakeSource.failing(broken, 1);
    try (EngineHost host = host(source, 1, 1)) {
      assertThat(host.run("fake", HELLO, LONG))
          .isInstanceOfSatisfying(
              Failed.class,
              f -> {
                assertThat(f.kind()).isEqualTo(FailureKind.NOT_LOADED);
                assertThat(f.cause()).isSameAs(broken);
                assertThat(f.detail()).contains("fake").doesNotContain("/secret/path");
              });
      assertThat(host.run("fake", HELLO, LONG)).isEqualTo(new Resting(Duration.ofSeconds(1)));
      CLOCK.advance(Duration.ofSeconds(1));
      assertThat(host.run("fake", HELLO, LONG)).isInstanceOf(Answered.class);
    }
  }

  @Test
  void tellsWhatTheOperatorMustDoAndTriesAgainAtOnce() {
    FakeSource source = FakeSource.failing(new CannotLoadException("Give it more heap."), 1);
    try (EngineHost host = host(source, 1, 1)) {
      assertThat(host.run("fake", HELLO, LONG))
          .isEqualTo(Failed.of(FailureKind.NEEDS_OPERATOR, "Give it more heap."));
      assertThat(host.run("fake", HELLO, LONG)).isInstanceOf(Answered.class);
    }
  }

  @Test
  void restsTwiceAsLongAfterEachFailureInARow() {
    FakeSource source = FakeSource.failing(new IllegalStateException("broken"), 20);
    try (EngineHost host = host(source, 1, 1)) {
      List<Long> rests = new ArrayList<>();
      for (int i = 0; i < 11; i++) {
        assertThat(host.run("fake", HELLO, LONG)).isInstanceOf(Failed.class);
        Duration rest = ((Resting) host.run("fake", HELLO, LONG)).retryAfter();
        rests.add(rest.toSeconds());
        CLOCK.advance(rest);
      }
      assertThat(rests).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 256L, 256L);
    }
  }

  @Test
  void answersAMissingNativeLibraryAsAFailedLoad() {
    FakeSource source =
        FakeSource.of(
            "fake",
            () -> {
              throw new UnsatisfiedLinkError("no such library");
            });
    try (EngineHost host = host(source, 1, 1)) {
      assertThat(host.run("fake", HELLO, LONG))
          .isInstanceOfSatisfying(
              Failed.class, f -> assertThat(f.kind()).isEqualTo(FailureKind.NOT_LOADED));
    }
  }

  @Test
  void aLoadOutlivesTheCallThatBeganIt() throws Exception {
    Semaphore gate = new Semaphore(0);
    FakeSource source = FakeSource.gated(gate);
    try (EngineHost host = host(source, 1, 1)) {
      assertThat(host.run("fake", HELLO, SHORT)).isEqualTo(new TimedOut(SHORT));
      gate.release();
      assertThat(host.run("fake", HELLO, LONG)).isInstanceOf(Answered.class);
      assertThat(source.loads()).hasValue(1);
    }
  }

  @Test
  void boundsTheCallsThatWaitForALoad() throws Exception {
    Semaphore gate = new Semaphore(0);
    FakeSource source = FakeSource.gated(gate);
    try (EngineHost host = host(source, 1, 1)) {
      List<Future<ProviderAnswer>> both = callers.calls(host, 2);
      ProviderAnswer refused = firstDone(both);
      gate.release();
      assertThat(refused).isInstanceOf(Busy.class);
    }
  }
}
