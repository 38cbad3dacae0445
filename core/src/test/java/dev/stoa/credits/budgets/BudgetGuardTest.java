package dev.stoa.credits.budgets;

import static dev.stoa.credits.SampleMoney.ROOT;
import static dev.stoa.credits.SampleMoney.TEAM;
import static dev.stoa.credits.SampleMoney.credits;
import static dev.stoa.credits.budgets.SampleNode.ofKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.credits.Reason;
import dev.stoa.credits.budgets.SampleNode.Reached;
import dev.stoa.events.JdbcChangeFeed;
import dev.stoa.journal.FlakySource;
import dev.stoa.journal.SampleCalls;
import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.Period;
import dev.stoa.kernel.ProblemException;
import dev.stoa.storage.ConnectionPool;
import dev.stoa.storage.Database;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class BudgetGuardTest {

  private static final BudgetRef BALANCE = BudgetRef.balance(TEAM);

  private final TestDatabase testDatabase = TestDatabase.fresh();
  private final ConnectionPool pool = ConnectionPool.open(testDatabase.connection(), 4);
  private final FlakySource way = new FlakySource(pool.source());
  private final Database database = new Database(way.source());
  private final ManualClock clock = ManualClock.at("2026-03-31T23:00:00Z");
  private final BudgetStore store = new JdbcBudgetStore(database);
  private final Budgets budgets =
      new Budgets(
          store, new JdbcChangeFeed(database, testDatabase.connection()), _ -> {}, database, clock);
  private final SampleNode node = new SampleNode("one", database, clock);

  @AfterEach
  void close() {
    pool.close();
    testDatabase.close();
  }

  private void grant(String amount) {
    SampleNode.ledger(database, clock).grant(ROOT, TEAM, credits(amount), Reason.of("a start"));
  }

  @Test
  void reservesToTheLastNanocreditAndNotBeyond() {
    grant("1");
    Reservation most = node.reserved(credits("0.999999999"), BALANCE);
    assertThat(node.refused(credits("0.000000002"), BALANCE).left())
        .isEqualTo(credits("0.000000001"));
    Reservation last = node.reserved(credits("0.000000001"), BALANCE);
    most.settle(credits("0.5"));
    last.release();
    assertThat(node.refused(credits("0.500000001"), BALANCE).budget()).isEqualTo(BALANCE.budget());
    node.reserved(credits("0.5"), BALANCE);
  }

  @Test
  void aTeamWithoutCreditsCallsWhatIsFreeAndNothingElse() {
    assertThat(node.reserve(Credits.ZERO, BALANCE)).isInstanceOf(BudgetAnswer.Reserved.class);
    assertThat(node.refused(new Credits(1), BALANCE).left()).isEqualTo(Credits.ZERO);
    grant("1");
    node.reserved(credits("1"), BALANCE);
  }

  @Test
  void aRefusalSetsNothingAsideOnTheOtherBudgets() {
    grant("1");
    BudgetRef key = node.setOfKey("5", Period.TOTAL, 1);
    assertThat(node.refused(credits("2"), key, BALANCE).budget()).isEqualTo(BALANCE.budget());
    node.spend(1, credits("1"), key, BALANCE);
    grant("4");
    node.reserved(credits("4"), key, BALANCE);
  }

  @Test
  void aReservationEndsOnce() {
    grant("1");
    Reservation reservation = node.reserved(credits("1"), BALANCE);
    assertThatThrownBy(() -> reservation.settle(credits("1.1")))
        .isInstanceOf(IllegalArgumentException.class);
    reservation.settle(credits("0.4"));
    reservation.release();
    assertThat(node.refused(credits("0.7"), BALANCE).left()).isEqualTo(credits("0.6"));
  }

  @Nested
  final class WhenThePeriodEnds {

    @Test
    void theBudgetOfADayBeginsAnewAtMidnight() {
      grant("10");
      BudgetRef key = node.setOfKey("1", Period.DAY, 1);
      node.spend(1, credits("1"), key, BALANCE);
      assertThat(node.refused(credits("1"), key, BALANCE).resetsAt())
          .isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
      clock.advance(Duration.ofHours(1));
      node.spend(2, credits("1"), key, BALANCE);
    }

    @Test
    void aCallBelongsToTheMonthInWhichItBegan() {
      grant("10");
      BudgetRef key = node.setOfKey("2", Period.MONTH, 1);
      Reservation early = node.reserved(credits("2"), key, BALANCE);
      var call = node.call(1, credits("2"));
      clock.advance(Duration.ofHours(2));
      early.settle(credits("2"));
      node.journal(call);
      node.ship();
      node.reserved(credits("2"), key, BALANCE);
      BudgetState april = state(key);
      assertThat(april.spent()).isEqualTo(Credits.ZERO);
      assertThat(april.held()).isEqualTo(credits("2"));
      assertThat(april.resetsAt()).isEqualTo(Instant.parse("2026-05-01T00:00:00Z"));
    }
  }

  private BudgetState state(BudgetRef ref) {
    return budgets.list(TEAM).stream()
        .filter(each -> each.budget().id().equals(ref.budget().id()))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  final class WhenAnAmountChanges {

    @Test
    void aKeyFollowsTheNewerView() {
      grant("10");
      node.spend(1, credits("0.2"), node.setOfKey("5", Period.TOTAL, 3), BALANCE);
      node.refused(credits("0.9"), node.setOfKey("1", Period.TOTAL, 4), BALANCE);
      node.reserved(credits("0.8"), ofKey("1", Period.TOTAL, 4), BALANCE).release();
      var other = new SampleNode("two", database, clock);
      assertThat(other.refused(credits("1.1"), ofKey("5", Period.TOTAL, 3), BALANCE).budget())
          .isEqualTo(ofKey("5", Period.TOTAL, 3).budget());
    }

    @Test
    void aTeamsBudgetIsChangedAndRemoved() {
      grant("10");
      Budget two = SampleNode.ofTeam("2", Period.MONTH);
      budgets.set(two);
      node.refused(credits("3"), new BudgetRef(two, 1), BALANCE);
      Budget four = SampleNode.ofTeam("4", Period.MONTH);
      budgets.set(four);
      node.spend(1, credits("3"), new BudgetRef(four, 2), BALANCE);
      budgets.remove(TEAM, four.id());
      assertThat(store.find(four.id())).isEmpty();
      node.reserved(credits("6"), BALANCE);
      assertThat(budgets.list(TEAM)).hasSize(1);
    }

    @Test
    void oneThatIsLoweredBelowWhatIsSpentRefusesUntilItIsRaisedBeyond() {
      grant("10");
      Budget five = SampleNode.ofTeam("5", Period.MONTH);
      budgets.set(five);
      node.spend(1, credits("3"), new BudgetRef(five, 1), BALANCE);
      node.ship();
      Reservation running = node.reserved(credits("1"), new BudgetRef(five, 1), BALANCE);

      BudgetRef two = new BudgetRef(SampleNode.ofTeam("2", Period.MONTH), 2);
      budgets.set(two.budget());
      assertThat(node.refused(new Credits(1), two, BALANCE).left()).isEqualTo(Credits.ZERO);
      new SampleNode("two", database, clock).refused(new Credits(1), two, BALANCE);
      running.settle(credits("1"));
      node.journal(node.call(2, credits("1")));
      node.ship();
      assertThat(state(two).spent()).isEqualTo(credits("4"));
      node.refused(new Credits(1), two, BALANCE);

      BudgetRef six = new BudgetRef(SampleNode.ofTeam("6", Period.MONTH), 3);
      budgets.set(six.budget());
      node.guard.returnAll();
      node.refused(credits("2.000000001"), six, BALANCE);
      node.reserved(credits("2"), six, BALANCE);
    }

    @Test
    void oneThatIsRemovedWhileACallRunsIsNotSpentTwiceWhenItIsSetAgain() {
      grant("10");
      BudgetRef two = new BudgetRef(SampleNode.ofTeam("2", Period.MONTH), 1);
      budgets.set(two.budget());
      Reservation running = node.reserved(credits("1.5"), two, BALANCE);
      budgets.remove(TEAM, two.budget().id());
      running.settle(credits("1.5"));
      node.journal(node.call(1, credits("1.5")));
      node.ship();

      budgets.set(two.budget());
      BudgetRef again = new BudgetRef(two.budget(), 2);
      assertThat(node.refused(credits("0.500000001"), again, BALANCE).budget())
          .isEqualTo(two.budget());
      node.reserved(credits("0.5"), again, BALANCE);
    }

    @Test
    void oneThatIsSetAgainInThePeriodGoesOnWhereItWas() {
      grant("10");
      Budget two = SampleNode.ofTeam("2", Period.MONTH);
      budgets.set(two);
      node.spend(1, credits("1.5"), new BudgetRef(two, 1), BALANCE);
      node.ship();
      budgets.remove(TEAM, two.id());
      node.guard.returnIdle();
      node.spend(2, credits("3"), BALANCE);
      node.ship();
      budgets.set(two);

      var other = new SampleNode("two", database, clock);
      assertThat(node.refused(credits("1"), new BudgetRef(two, 2), BALANCE).budget())
          .isEqualTo(two);
      node.guard.returnAll();
      other.refused(credits("0.6"), new BudgetRef(two, 2), BALANCE);
      other.spend(3, credits("0.5"), new BudgetRef(two, 2), BALANCE);
      other.ship();
      assertThat(state(new BudgetRef(two, 2)).spent()).isEqualTo(credits("2"));
    }
  }

  @Test
  void tellsAt80And100PercentOnceInAPeriod() {
    grant("100");
    BudgetRef key = node.setOfKey("10", Period.DAY, 1);
    Budget subscription = SampleNode.ofSubscription("20", Period.TOTAL);
    budgets.set(subscription);
    var both = new BudgetRef[] {key, new BudgetRef(subscription, 1), BALANCE};
    node.spend(1, credits("7.9"), both);
    node.ship();
    assertThat(node.alerts).isEmpty();
    node.spend(2, credits("0.1"), both);
    node.ship();
    node.spend(3, credits("0.1"), both);
    node.ship();
    assertThat(node.alerts).containsExactly(reached(key, BudgetMark.MOST, "2"));
    node.spend(4, credits("1.9"), both);
    node.ship();
    assertThat(node.alerts).last().isEqualTo(reached(key, BudgetMark.ALL, "0"));
    clock.advance(Duration.ofDays(1));
    node.spend(5, credits("10"), both);
    node.ship();
    assertThat(node.alerts)
        .containsExactly(
            reached(key, BudgetMark.MOST, "2"),
            reached(key, BudgetMark.ALL, "0"),
            reached(key, BudgetMark.MOST, "0"),
            reached(key, BudgetMark.ALL, "0"),
            reached(both[1], BudgetMark.MOST, "0"),
            reached(both[1], BudgetMark.ALL, "0"));
  }

  private static Reached reached(BudgetRef ref, BudgetMark mark, String left) {
    return new Reached(ref.budget().id(), mark, credits(left));
  }

  @Nested
  final class WhenItRefuses {

    @Test
    void tellsOnceInAPeriodAndAgainAfterAChange() {
      grant("100");
      BudgetRef key = node.setOfKey("10", Period.DAY, 1);
      node.spend(1, credits("7"), key, BALANCE);
      node.refused(credits("4"), key, BALANCE);
      node.refused(credits("5"), key, BALANCE);
      assertThat(node.alerts).containsExactly(reached(key, BudgetMark.REFUSED, "3"));

      BudgetRef more = node.setOfKey("11", Period.DAY, 2);
      node.refused(credits("5"), more, BALANCE);
      assertThat(node.alerts).hasSize(2).last().isEqualTo(reached(more, BudgetMark.REFUSED, "4"));

      clock.advance(Duration.ofDays(1));
      node.refused(credits("12"), more, BALANCE);
      assertThat(node.alerts).hasSize(3);
    }

    @Test
    void otherNodesDoNotTellItAgain() {
      grant("100");
      BudgetRef key = node.setOfKey("10", Period.DAY, 1);
      var other = new SampleNode("two", database, clock);
      node.refused(credits("11"), key, BALANCE);
      node.guard.returnAll();
      other.refused(credits("11"), key, BALANCE);
      assertThat(node.alerts).hasSize(1);
      assertThat(other.alerts).isEmpty();
    }

    @Test
    void saysNothingMoreOnceAllIsSpent() {
      grant("100");
      BudgetRef key = node.setOfKey("10", Period.DAY, 1);
      node.spend(1, credits("10"), key, BALANCE);
      node.ship();
      node.refused(credits("1"), key, BALANCE);
      assertThat(node.alerts)
          .extracting(Reached::mark)
          .containsExactly(BudgetMark.MOST, BudgetMark.ALL);
    }

    @Test
    void whatWasLeftOfAnOlderBudgetOfTheKeyTellsNothing() {
      grant("100");
      node.spend(1, credits("1"), node.setOfKey("10", Period.DAY, 1), BALANCE);
      budgets.ofKey(SampleCalls.KEY, TEAM, new BudgetTerms(credits("50"), Period.MONTH));
      BudgetRef now = ofKey("50", Period.MONTH, 2);
      node.spend(2, credits("20"), now, BALANCE);
      node.ship();
      assertThat(node.alerts).isEmpty();
      assertThat(budgets.list(TEAM))
          .extracting(each -> each.budget().id())
          .containsExactly(BALANCE.budget().id(), now.budget().id());
    }
  }

  @Nested
  final class WhileTheDatabaseIsAway {

    @Test
    void theLeaseLastsAndThenTheCallIsUnavailable() {
      grant("80");
      node.spend(1, credits("1"), BALANCE);
      way.cut();
      for (int i = 2; i <= 10; i++) {
        node.spend(i, credits("1"), BALANCE);
      }
      assertThat(node.reserve(credits("1"), BALANCE)).isInstanceOf(BudgetAnswer.Unavailable.class);
      way.mend();
      for (int i = 11; i <= 80; i++) {
        node.spend(i, credits("1"), BALANCE);
      }
      node.refused(new Credits(1), BALANCE);
    }

    @Test
    void aLostAnswerCostsNothing() {
      grant("8");
      way.loseTheAnswerToACommit();
      assertThat(node.reserve(credits("1"), BALANCE)).isInstanceOf(BudgetAnswer.Unavailable.class);
      node.spend(1, credits("8"), BALANCE);
      node.refused(new Credits(1), BALANCE);
    }

    @Test
    void creditsOnTheirWayBackAreNotLost() {
      grant("8");
      node.reserved(credits("1"), BALANCE).release();
      way.cut();
      assertThatThrownBy(node.guard::returnAll).isInstanceOf(ProblemException.class);
      way.mend();
      node.reserved(credits("8"), BALANCE).release();
      way.loseTheAnswerToACommit();
      assertThatThrownBy(node.guard::returnAll).isInstanceOf(ProblemException.class);
      node.spend(1, credits("8"), BALANCE);
      node.refused(new Credits(1), BALANCE);
    }
  }

  @Test
  void asksTheDatabaseOnlyWhenALeaseIsUsedUp() {
    grant("80");
    node.reserved(credits("1"), BALANCE).release();
    way.cut();
    for (int i = 0; i < 1_000; i++) {
      node.reserved(credits("0.001"), BALANCE).settle(credits("0.001"));
    }
    way.mend();
    assertThat(state(BALANCE).held()).isEqualTo(credits("10"));
  }
}
