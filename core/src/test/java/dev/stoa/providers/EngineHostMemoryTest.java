package dev.stoa.providers;

import static dev.stoa.providers.Callers.CLOCK;
import static dev.stoa.providers.Callers.HELLO;
import static dev.stoa.providers.Callers.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.providers.ProviderAnswer.Answered;
import dev.stoa.providers.ProviderAnswer.Busy;
import dev.stoa.providers.ProviderAnswer.Failed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EngineHostMemoryTest {

  private static final long HUNDRED_MB = 100_000_000;
  private static final Duration IDLE = Duration.ofMinutes(15);

  private final Callers callers = new Callers();
  private final FakeEngine engine = FakeEngine.open();
  private final FakeSource first = keeping("first", 40);
  private final FakeSource second = keeping("second", 40);
  private final FakeSource third = keeping("third", 40);

  @AfterEach
  void endCallers() {
    callers.close();
  }

  private FakeSource keeping(String name, int megabytes) {
    return FakeSource.keeping(name, engine, EnginePart.ofMegabytes(name, megabytes));
  }

  private static EngineHost host(FakeSource... sources) {
    return Callers.host(List.of(sources), new EngineRoom(2, 4, HUNDRED_MB, IDLE));
  }

  private static void call(EngineHost host, FakeSource... sources) {
    for (FakeSource source : sources) {
      assertThat(host.run(source.name(), HELLO, LONG)).isInstanceOf(Answered.class);
      CLOCK.advance(Duration.ofSeconds(1));
    }
  }

  private static List<String> loaded(EngineHost host) {
    return host.status().loaded().stream().map(EngineStatus.Loaded::name).toList();
  }

  @Test
  void theLeastRecentlyUsedMakesRoom() {
    try (EngineHost host = host(first, second, third)) {
      call(host, first, second, first, third);
      assertThat(loaded(host)).containsExactly("first", "third");
      assertThat(engine.closed).hasValue(1);
      assertThat(host.status().memoryBytes()).isEqualTo(80_000_000);
      call(host, second);
      assertThat(loaded(host)).containsExactly("second", "third");
      assertThat(second.loads()).hasValue(2);
    }
  }

  @Test
  void aSharedPartCountsOnce() {
    EnginePart shared = EnginePart.ofMegabytes("encoder", 60);
    FakeSource one = FakeSource.keeping("one", engine, shared);
    FakeSource other = FakeSource.keeping("other", engine, shared);
    try (EngineHost host = host(one, other)) {
      call(host, one, other);
      assertThat(loaded(host)).containsExactly("one", "other");
      assertThat(host.status().memoryBytes()).isEqualTo(60_000_000);
    }
  }

  @Test
  void anEngineInUseStaysAndTheOtherCallIsToldToComeAgain() throws Exception {
    FakeEngine gated = FakeEngine.gated();
    FakeSource used = FakeSource.keeping("fake", gated, EnginePart.ofMegabytes("fake", 70));
    try (EngineHost host = host(used, first)) {
      Future<ProviderAnswer> running = callers.call(host);
      gated.begun.acquire();
      assertThat(host.run("first", HELLO, LONG)).isInstanceOf(Busy.class);
      assertThat(first.loads()).hasValue(0);
      gated.letThrough(1);
      assertThat(running.get()).isInstanceOf(Answered.class);
      call(host, first);
      assertThat(loaded(host)).containsExactly("first");
    }
  }

  @Test
  void anEngineStaysWhileWorkRunsThatItsCallerGaveUp() throws Exception {
    FakeEngine stubborn = FakeEngine.gated();
    ScriptedEngine waits =
        new ScriptedEngine(inputs -> {
          stubborn.begun.release();
          stubborn.interrupted.acquireUninterruptibly();
          return inputs;
        });
    FakeSource used = FakeSource.keeping("fake", waits, EnginePart.ofMegabytes("fake", 70));
    try (EngineHost host = host(used, first)) {
      callers.timeOutOnceBegun(host, stubborn.begun);
      assertThat(host.run("first", HELLO, LONG)).isInstanceOf(Busy.class);
      stubborn.interrupted.release(100);
    }
  }

  @Test
  void anEngineThatNeverFitsNamesTheSetting() {
    FakeSource vast = keeping("vast", 200);
    try (EngineHost host = host(first, vast)) {
      call(host, first);
      assertThat(host.run("vast", HELLO, LONG))
          .isInstanceOfSatisfying(
              Failed.class,
              f -> assertThat(f.detail()).contains("200 MB", "100 MB", "engines.memory"));
      assertThat(loaded(host)).containsExactly("first");
    }
  }

  @Test
  void unloadsWhatIsIdleAndLoadsItAgain() {
    try (EngineHost host = host(first, second)) {
      call(host, first);
      CLOCK.advance(Duration.ofMinutes(10));
      call(host, second);
      host.unloadIdle();
      assertThat(loaded(host)).containsExactly("first", "second");
      CLOCK.advance(Duration.ofMinutes(5));
      host.unloadIdle();
      assertThat(loaded(host)).containsExactly("second");
      call(host, first);
      assertThat(first.loads()).hasValue(2);
    }
  }

  @Test
  void tellsWhatRunsAndWhatWaits() throws Exception {
    FakeEngine gated = FakeEngine.gated();
    FakeSource used = FakeSource.keeping("fake", gated, EnginePart.ofMegabytes("fake", 70));
    try (EngineHost host = host(used)) {
      List<Future<ProviderAnswer>> calls = callers.calls(host, 3);
      gated.begun.acquire(2);
      while (host.status().waiting() < 1) {
        Thread.onSpinWait();
      }
      assertThat(host.status())
          .isEqualTo(
              new EngineStatus(
                  List.of(
                      new EngineStatus.Loaded(
                          "fake", CLOCK.instant(), CLOCK.instant(), 70_000_000, 2, 1)),
                  70_000_000,
                  HUNDRED_MB,
                  2,
                  2,
                  1,
                  4));
      gated.letThrough(3);
      for (Future<ProviderAnswer> call : calls) {
        assertThat(call.get()).isInstanceOf(Answered.class);
      }
      assertThat(host.status().running()).isZero();
    }
  }
}
