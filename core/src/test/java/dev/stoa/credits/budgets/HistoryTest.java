package dev.stoa.credits.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Credits;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The judge of [BudgetSimulationTest] convicts.
final class HistoryTest {

  private final History history = new History();

  private History.Held held(long amount) {
    return new History.Held(new Reservation(List.of(), new Credits(amount)), history.now());
  }

  @Test
  void aRefusalIsRightWhileTheRestMayBeSetAside() {
    History.Held running = held(400);
    history.refused(601, history.now());
    history.settled(running, 0);
    assertThat(history.unjustified(1_000, false)).isEmpty();
  }

  @Test
  void aRefusalIsWrongWhenTheRestSufficed() {
    History.Held running = held(400);
    history.refused(600, history.now());
    history.settled(running, 400);
    assertThat(history.unjustified(1_000, false)).hasSize(1);
  }

  @Test
  void aRefusalIsWrongAfterTheRestWasFreed() {
    History.Held running = held(400);
    history.settled(running, 300);
    history.refused(700, history.now());
    assertThat(history.unjustified(1_000, false)).hasSize(1);
  }

  @Test
  void whatWasRefusedItselfCountsOnlyWhereItMayHaveBeenSetAside() {
    long first = history.now();
    long second = history.now();
    history.refused(600, second);
    history.refused(600, first);
    assertThat(history.unjustified(1_000, true)).isEmpty();
    assertThat(history.unjustified(1_000, false)).hasSize(2);
  }

  @Test
  void aHistoryWithoutRefusalsShowsNothing() {
    history.settled(held(1), 1);
    assertThat(history.unjustified(1_000, false)).isNotEmpty();
  }
}
