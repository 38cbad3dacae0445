package dev.stoa.subscriptions.trials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.TestDatabase;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class JdbcTrialStoreTest {

  private static final TeamId TEAM = new TeamId("a00000000000000000000001");
  private static final TeamId OTHERS = new TeamId("a00000000000000000000002");
  private static final PlanId PLAN = new PlanId("d00000000000000000000001");

  private final TestDatabase db = TestDatabase.fresh();
  private final TrialStore store = new JdbcTrialStore(db.database());

  @BeforeEach
  void found() {
    for (TeamId team : new TeamId[] {TEAM, OTHERS}) {
      db.database()
          .run(handle ->
              handle.execute(
                  """
                  insert into teams (id, slug, name, personal, created_at)
                  values (?, ?, 'Team', false, now())
                  """,
                  team.value(),
                  "t" + team.value()));
    }
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void countsNoMoreThanAllowedHoweverManyAskAtOnce() {
    var taken = new AtomicInteger();
    var another = new JdbcTrialStore(db.database());
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 60; i++) {
        TrialStore asked = i % 2 == 0 ? store : another;
        callers.execute(() -> {
          if (asked.take(TEAM, PLAN, 17)) {
            taken.incrementAndGet();
          }
        });
      }
    }
    assertThat(taken).hasValue(17);
    assertThat(store.used(TEAM, PLAN)).isEqualTo(17);
  }

  @Test
  void eachTeamHasItsOwnTrial() {
    assertThat(store.take(TEAM, PLAN, 1)).isTrue();
    assertThat(store.take(TEAM, PLAN, 1)).isFalse();
    assertThat(store.take(OTHERS, PLAN, 1)).isTrue();
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    store.take(TEAM, PLAN, 1);
    store.giveBack(TEAM, PLAN);
    assertThat(store.take(TEAM, PLAN, 1)).isTrue();
    store.giveBack(TEAM, PLAN);
    store.giveBack(TEAM, PLAN);
    assertThat(store.used(TEAM, PLAN)).isZero();
  }

  @Test
  void aLargerAllowanceAddsToWhatWasUsed() {
    store.take(TEAM, PLAN, 1);
    assertThat(store.take(TEAM, PLAN, 2)).isTrue();
    assertThat(store.take(TEAM, PLAN, 2)).isFalse();
  }
}
