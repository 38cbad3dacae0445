package dev.stoa.providers;

import static dev.stoa.providers.Callers.HELLO;
import static dev.stoa.providers.Callers.LONG;
import static dev.stoa.providers.Callers.SHORT;
import static dev.stoa.providers.Callers.firstDone;
import static dev.stoa.providers.Callers.host;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.providers.ProviderAnswer.Answered;
import dev.stoa.providers.ProviderAnswer.Busy;
import dev.stoa.providers.ProviderAnswer.Failed;
import dev.stoa.providers.ProviderAnswer.TimedOut;
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
  void answersAFailedLoadAndTriesAgainLater() {
    IllegalStateException broken = new IllegalStateException("weights at /secret/path are broken");
    FakeSource[] source = new FakeSource[1];
    source[0] =
        FakeSource.of(
            "fake",
            () -> {
              if (source[0].loads().get() == 1) {
                throw broken;
              }
              return FakeEngine.open();
            });
    try (EngineHost host = host(source[0], 1, 1)) {
      assertThat(host.run("fake", HELLO, LONG))
          .isInstanceOfSatisfying(
              Failed.class,
              f -> {
                assertThat(f.kind()).isEqualTo(FailureKind.NOT_LOADED);
                assertThat(f.cause()).isSameAs(broken);
                assertThat(f.detail()).contains("fake").doesNotContain("/secret/path");
              });
      assertThat(host.run("fake", HELLO, LONG)).isInstanceOf(Answered.class);
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
