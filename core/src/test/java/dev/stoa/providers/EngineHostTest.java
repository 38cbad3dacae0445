package dev.stoa.providers;

import static dev.stoa.providers.Callers.HELLO;
import static dev.stoa.providers.Callers.LONG;
import static dev.stoa.providers.Callers.host;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.Fault;
import dev.stoa.providers.ProviderAnswer.Answered;
import dev.stoa.providers.ProviderAnswer.Failed;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EngineHostTest {

  private final Callers callers = new Callers();

  @AfterEach
  void endCallers() {
    callers.close();
  }

  @Test
  void answersWhatTheEngineAnswers() {
    try (EngineHost host = host(FakeSource.of(FakeEngine.open()), 1, 1)) {
      assertThat(host.run("fake", HELLO, LONG))
          .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.output()).isEqualTo(HELLO));
    }
  }

  @Test
  void refusesAnEngineItDoesNotHave() {
    try (EngineHost host = host(FakeSource.of(FakeEngine.open()), 1, 1)) {
      assertThat(host.run("other", HELLO, LONG))
          .isInstanceOfSatisfying(
              Failed.class,
              f -> {
                assertThat(f.kind()).isEqualTo(FailureKind.UNKNOWN_ENGINE);
                assertThat(f.detail()).contains("other");
              });
    }
  }

  @Test
  void refusesTwoEnginesOfOneName() {
    List<FakeSource> twins =
        List.of(FakeSource.of(FakeEngine.open()), FakeSource.of(FakeEngine.open()));
    assertThatThrownBy(() -> Callers.host(twins, new EngineRoom(1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fake");
  }

  @Test
  void keepsTheCauseOfACrashOutOfTheDetail() {
    IllegalStateException crash = new IllegalStateException("input was: my secret");
    try (EngineHost host = host(FakeSource.of(ScriptedEngine.throwing(crash)), 1, 1)) {
      assertThat(host.run("fake", HELLO, LONG))
          .isInstanceOfSatisfying(
              Failed.class,
              f -> {
                assertThat(f.kind()).isEqualTo(FailureKind.CRASHED);
                assertThat(f.cause()).isSameAs(crash);
                assertThat(f.detail()).doesNotContain("secret");
              });
    }
  }

  @Test
  void anErrorInAnEngineCostsNoThread() {
    StackOverflowError error = new StackOverflowError();
    try (EngineHost host = host(FakeSource.of(ScriptedEngine.throwing(error)), 1, 1)) {
      for (int i = 0; i < 5; i++) {
        assertThat(host.run("fake", HELLO, LONG))
            .isInstanceOfSatisfying(
                Failed.class,
                f -> {
                  assertThat(f.kind()).isEqualTo(FailureKind.CRASHED);
                  assertThat(f.cause()).isSameAs(error);
                });
      }
    }
  }

  @Test
  void passesOnWhatTheEngineSaysOfABadInput() {
    Fault fault = Fault.of("text", "text is no English");
    BadInputException bad = new BadInputException(fault);
    try (EngineHost host = host(FakeSource.of(ScriptedEngine.throwing(bad)), 1, 1)) {
      assertThat(host.run("fake", HELLO, LONG)).isEqualTo(new ProviderAnswer.BadInput(fault));
    }
  }
}
