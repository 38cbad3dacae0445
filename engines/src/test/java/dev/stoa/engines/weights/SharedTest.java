package dev.stoa.engines.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTest {

  private final List<String> events = new ArrayList<>();
  private final Shared<Object> shared =
      new Shared<>(
          () -> {
            events.add("loaded");
            return new Object();
          },
          _ -> events.add("given back"));

  @Test
  void isNotLoadedBeforeSomebodyWantsIt() {
    assertThat(events).isEmpty();
  }

  @Test
  void twoUsersHaveOneCopyUntilBothAreDone() {
    try (var first = shared.lend()) {
      try (var second = shared.lend()) {
        assertThat(second.value()).isSameAs(first.value());
      }
      assertThat(events).containsExactly("loaded");
    }
    assertThat(events).containsExactly("loaded", "given back");
  }

  @Test
  void closingALoanTwiceCountsOnce() {
    try (var kept = shared.lend()) {
      var done = shared.lend();
      done.close();
      done.close();
      assertThat(kept.value()).isNotNull();
      assertThat(events).containsExactly("loaded");
    }
  }

  @Test
  void isLoadedAnewForALaterUser() {
    shared.lend().close();
    shared.lend().close();
    assertThat(events).containsExactly("loaded", "given back", "loaded", "given back");
  }

  @Test
  void aFailedLoadIsTriedAgain() {
    Shared<String> failing =
        Shared.forgotten(() -> {
          events.add("tried");
          throw new IllegalStateException("no");
        });
    assertThatThrownBy(failing::lend).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(failing::lend).isInstanceOf(IllegalStateException.class);
    assertThat(events).containsExactly("tried", "tried");
  }
}
