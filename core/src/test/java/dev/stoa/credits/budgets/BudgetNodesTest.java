package dev.stoa.credits.budgets;

import static dev.stoa.credits.SampleMoney.ROOT;
import static dev.stoa.credits.SampleMoney.TEAM;
import static dev.stoa.credits.SampleMoney.credits;
import static dev.stoa.credits.SampleMoney.scalar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.credits.JdbcLedgerStore;
import dev.stoa.credits.Ledger;
import dev.stoa.credits.Reason;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.Database;
import dev.stoa.storage.Eventually;
import dev.stoa.storage.TestDatabase;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Nodes that share a budget, and that die.
final class BudgetNodesTest {

  private static final BudgetRef BALANCE = BudgetRef.balance(TEAM);

  private final TestDatabase testDatabase = TestDatabase.fresh();
  private final Database database = testDatabase.database();
  private final ManualClock clock = ManualClock.at("2026-03-01T12:00:00Z");
  private final Ledger ledger = SampleNode.ledger(database, clock);
  private SampleNode one = new SampleNode("one", database, clock);
  private final SampleNode two = new SampleNode("two", database, clock);

  @BeforeEach
  void grant() {
    ledger.grant(ROOT, TEAM, credits("16"), Reason.of("a start"));
  }

  @AfterEach
  void close() {
    testDatabase.close();
  }

  private long leased() {
    return scalar(database, "select leased from budget_windows where budget like 'balance:%'");
  }

  @Nested
  final class TwoNodes {

    @Test
    void neverSpendMoreThanThereIs() {
      long spent = 0;
      int refusals = 0;
      for (int i = 0; i < 200; i++) {
        SampleNode node = i % 3 == 0 ? one : two;
        Credits amount = new Credits(130_000_001L + i * 1_000_003L % 70_000_000L);
        if (node.reserve(amount, BALANCE) instanceof BudgetAnswer.Reserved(Reservation set)) {
          set.settle(amount);
          spent += amount.nanos();
          node.journal(node.call(i, amount));
        } else {
          refusals++;
        }
      }
      one.ship();
      two.ship();
      assertThat(refusals).isPositive();
      assertThat(spent).isLessThanOrEqualTo(16_000_000_000L);
      assertThat(ledger.balance(TEAM)).isEqualTo(new Credits(16_000_000_000L - spent));
    }

    @Test
    void tellHonestlyWhatTheOtherHoldsAndGiveItBack() {
      one.spend(1, credits("1"), BALANCE);
      one.ship();
      two.reserved(credits("14"), BALANCE);

      BudgetAnswer.Exhausted refusal = two.refused(credits("1"), BALANCE);
      assertThat(refusal.left()).isEqualTo(Credits.ZERO);
      assertThat(refusal.elsewhere()).isEqualTo(credits("1"));

      one.guard.returnWanted();
      two.reserved(credits("1"), BALANCE);
      assertThat(two.refused(new Credits(1), BALANCE).elsewhere()).isEqualTo(Credits.ZERO);
    }

    @Test
    void returnWhatIsIdle() {
      one.reserved(credits("1"), BALANCE).release();
      one.guard.returnIdle();
      assertThat(leased()).isEqualTo(2_000_000_000L);
      one.guard.returnIdle();
      assertThat(leased()).isZero();
      one.reserved(credits("16"), BALANCE);
    }
  }

  @Nested
  final class ANodeThatDied {

    @Test
    void getsBackWhatItHadNotSpentOnceItsJournalIsShipped() {
      one.spend(1, credits("1"), BALANCE);
      one.reserved(credits("0.5"), BALANCE);
      assertThat(leased()).isEqualTo(2_000_000_000L);

      one.ship();
      one = new SampleNode("one", database, clock);

      assertThat(leased()).isEqualTo(1_000_000_000L);
      one.spend(2, credits("15"), BALANCE);
      one.refused(new Credits(1), BALANCE);
      one.ship();
      assertThat(ledger.balance(TEAM)).isEqualTo(Credits.ZERO);
    }

    @Test
    void keepsItWhileNobodyKnows() {
      one.spend(1, credits("1.5"), BALANCE);
      BudgetAnswer.Exhausted refusal = two.refused(credits("14.1"), BALANCE);
      assertThat(refusal.left()).isEqualTo(credits("14"));
      assertThat(refusal.elsewhere()).isEqualTo(credits("2"));
    }

    @Test
    void canDieAgainAndAgain() {
      for (int life = 1; life <= 4; life++) {
        one.spend(life, credits("4"), BALANCE);
        one.ship();
        one = new SampleNode("one", database, clock);
      }
      one.refused(new Credits(1), BALANCE);
      assertThat(leased()).isEqualTo(16_000_000_000L);
      assertThat(ledger.balance(TEAM)).isEqualTo(Credits.ZERO);
    }

    @Test
    void isShutOutByItsNextLife() {
      one.reserved(credits("1"), BALANCE);
      var next = new SampleNode("one", database, clock);
      assertThat(one.reserve(credits("3"), BALANCE)).isInstanceOf(BudgetAnswer.Unavailable.class);
      next.reserved(credits("3"), BALANCE);
    }
  }

  @Nested
  final class ANodeDeclaredLost {

    @Test
    void isChargedInFullAndTakesNoMore() {
      one.spend(1, credits("1.5"), BALANCE);
      Map<TeamId, Credits> charged = SampleNode.nodes(database, clock).declareLost(ROOT, "one");

      assertThat(charged).containsOnly(Map.entry(TEAM, credits("2")));
      assertThat(ledger.balance(TEAM)).isEqualTo(credits("14"));
      assertThat(one.reserve(credits("3"), BALANCE)).isInstanceOf(BudgetAnswer.Unavailable.class);
      assertThat(two.refused(credits("14.1"), BALANCE).elsewhere()).isEqualTo(Credits.ZERO);
      assertThat(SampleNode.nodes(database, clock).declareLost(ROOT, "one")).isEmpty();
    }

    @Test
    void isChargedForItsJournalInsteadWhenItComesBack() {
      one.spend(1, credits("1.5"), BALANCE);
      SampleNode.nodes(database, clock).declareLost(ROOT, "one");
      one.ship();
      one = new SampleNode("one", database, clock);
      assertThat(ledger.balance(TEAM)).isEqualTo(credits("14.5"));
      one.reserved(credits("14.5"), BALANCE);
      one.refused(new Credits(1), BALANCE);
    }

    @Test
    void waitsForABookingThatHasTheBalance() throws Exception {
      one.spend(1, credits("1.5"), BALANCE);
      waits(() -> SampleNode.nodes(database, clock).declareLost(ROOT, "one"));
    }

    @Test
    void waitsForABookingWhenItComesBackToo() throws Exception {
      one.spend(1, credits("1.5"), BALANCE);
      SampleNode.nodes(database, clock).declareLost(ROOT, "one");
      waits(() -> new SampleNode("one", database, clock));
    }

    /// A booking begins, and goes on once the other waits for what it has: were there two orders of
    /// locks, PostgreSQL would break off one of them.
    private void waits(Callable<?> other) throws Exception {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<?> done =
            database.together(() -> {
              new JdbcLedgerStore(database).balanceLocked(TEAM);
              Future<?> asked = threads.submit(other);
              awaitWaiting(threads);
              ledger.adjust(ROOT, TEAM, credits("-1"), Reason.of("a mistake"));
              return asked;
            });
        done.get(30, TimeUnit.SECONDS);
      }
      assertThat(scalar(database, "select amount from budget_windows")).isEqualTo(15_000_000_000L);
    }

    /// Looks in a transaction of its own: within one, the list of who waits stays as it was.
    private void awaitWaiting(ExecutorService threads) {
      String waiting =
          "select count(*) from pg_stat_activity"
              + " where datname = current_database() and wait_event_type = 'Lock'";
      var awaited =
          threads.submit(() ->
              Eventually.holds("somebody waits for a lock", () -> scalar(database, waiting) > 0));
      Eventually.holds("it was looked", awaited::isDone);
    }
  }
}
