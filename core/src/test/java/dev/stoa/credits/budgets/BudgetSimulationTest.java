package dev.stoa.credits.budgets;

import static dev.stoa.credits.SampleMoney.ROOT;
import static dev.stoa.credits.SampleMoney.TEAM;
import static dev.stoa.credits.SampleMoney.scalar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.credits.Reason;
import dev.stoa.credits.SampleMoney;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.Period;
import dev.stoa.storage.Database;
import dev.stoa.storage.TestDatabase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/// Random callers against a budget of 1,000 credits, beside an oracle that knows what is left.
final class BudgetSimulationTest {

  private static final long BUDGET = 1_000_000_000_000L;
  private static final long COST_MAX = 3_000_000_000L;
  private static final int CALLERS = 64;
  private static final BudgetRef BALANCE = BudgetRef.balance(TEAM);
  private static final int CALLS_OF_EACH = 30;
  private static final int CALLS_BETWEEN_RETURNS = 7;

  /// One caller at a time, many calls under way: every answer is what the oracle says.
  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void decidesAsASequentialOracleDoes(@ForAll long seed) {
    try (var test = TestDatabase.fresh()) {
      var world = new World(test.database());
      var random = new Random(seed);
      Deque<Reservation> running = new ArrayDeque<>();
      long reserved = 0;
      long spent = 0;
      for (int call = 0; call < 1_500; call++) {
        Credits amount = new Credits(1 + random.nextLong(COST_MAX));
        BudgetAnswer answer = world.node.reserve(amount, world.key, BALANCE);
        boolean fits = spent + reserved + amount.nanos() <= BUDGET;
        assertThat(answer instanceof BudgetAnswer.Reserved).as("call %d", call).isEqualTo(fits);
        if (answer instanceof BudgetAnswer.Reserved(Reservation reservation)) {
          running.add(reservation);
          reserved += amount.nanos();
        }
        if (running.size() > random.nextInt(CALLERS)) {
          Reservation ended = running.remove();
          Credits cost = cost(random, ended.amount());
          ended.settle(cost);
          reserved -= ended.amount().nanos();
          spent += cost.nanos();
          world.node.journal(world.node.call(call, cost));
        }
      }
      world.node.ship();
      world.assertAccounts(spent);
    }
  }

  /// 64 callers at once, while the node gives back again and again what it has free: never over;
  /// and each refusal has a moment, while it was being decided, at which the amount, what was spent
  /// and what was set aside for other calls did exceed the budget.
  @Property(tries = 2, shrinking = ShrinkingMode.OFF)
  void neverOverNorRefusedWhileTheRestIsLeft(@ForAll long seed) throws Exception {
    try (var test = TestDatabase.fresh()) {
      var world = new World(test.database());
      History history = world.callAll(seed, BALANCE);
      assertThat(history.unjustified(BUDGET, false)).isEmpty();
      world.assertEnd();
    }
  }

  /// The same on two budgets at once, where what is set aside on the first for a call that the
  /// second refuses counts for that moment.
  @Property(tries = 2, shrinking = ShrinkingMode.OFF)
  void neverOverNorRefusedTooEarlyOnTwoBudgets(@ForAll long seed) throws Exception {
    try (var test = TestDatabase.fresh()) {
      var world = new World(test.database());
      History history = world.callAll(seed, world.key, BALANCE);
      assertThat(history.unjustified(BUDGET, true)).isEmpty();
      world.assertEnd();
    }
  }

  private static Credits cost(Random random, Credits amount) {
    return switch (random.nextInt(4)) {
      // failed or cancelled
      case 0 -> Credits.ZERO;
      case 1 -> new Credits(random.nextLong(amount.nanos() + 1));
      default -> amount;
    };
  }

  private static final class World {

    private final Database database;
    private final ManualClock clock = ManualClock.at("2026-03-01T12:00:00Z");
    private final SampleNode node;
    private final BudgetRef key;
    private final History history = new History();
    private final AtomicLong spent = new AtomicLong();
    private final AtomicLong calls = new AtomicLong();

    /// What is set aside at least: counted after it was, and until before it is no more.
    private final AtomicLong surely = new AtomicLong();

    World(Database database) {
      this.database = database;
      SampleNode.ledger(database, clock)
          .grant(ROOT, TEAM, new Credits(BUDGET), Reason.of("a start"));
      this.node = new SampleNode("one", database, clock);
      this.key = node.setOfKey("1000", Period.MONTH, 1);
    }

    History callAll(long seed, BudgetRef... budgets) throws Exception {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> callers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
          long own = seed + caller;
          callers.add(threads.submit(() -> callMany(own, budgets)));
        }
        for (Future<?> caller : callers) {
          caller.get();
        }
      }
      return history;
    }

    /// Each caller asks for the next call while the one before is still under way.
    private void callMany(long seed, BudgetRef... budgets) {
      var random = new Random(seed);
      History.@Nullable Held running = null;
      for (int i = 1; i <= CALLS_OF_EACH; i++) {
        History.Held next = reserve(new Credits(1 + random.nextLong(COST_MAX)), budgets);
        if (running != null) {
          end(running, random);
        }
        running = next;
        if (i % CALLS_BETWEEN_RETURNS == 0) {
          node.guard.returnAll();
        }
      }
      if (running != null) {
        end(running, random);
      }
    }

    private History.@Nullable Held reserve(Credits amount, BudgetRef... budgets) {
      long asked = history.now();
      return switch (node.reserve(amount, budgets)) {
        case BudgetAnswer.Reserved(Reservation reservation) -> {
          assertThat(surely.addAndGet(amount.nanos())).isLessThanOrEqualTo(BUDGET);
          yield new History.Held(reservation, asked);
        }
        case BudgetAnswer.Exhausted _ -> {
          history.refused(amount.nanos(), asked);
          yield null;
        }
        case BudgetAnswer.Unavailable _ -> throw new AssertionError("the database is there");
      };
    }

    private void end(History.Held held, Random random) {
      Reservation reservation = held.reservation();
      Credits cost = cost(random, reservation.amount());
      surely.addAndGet(cost.nanos() - reservation.amount().nanos());
      spent.addAndGet(cost.nanos());
      reservation.settle(cost);
      history.settled(held, cost.nanos());
      node.journal(node.call(calls.incrementAndGet(), cost));
    }

    void assertEnd() {
      node.ship();
      assertAccounts(spent.get());
      var next = new SampleNode("one", database, clock);
      Credits left = new Credits(BUDGET - spent.get());
      next.refused(left.plus(new Credits(1)), key, BALANCE);
      next.reserved(left, key, BALANCE);
    }

    void assertAccounts(long spent) {
      assertThat(spent).isLessThanOrEqualTo(BUDGET);
      assertThat(scalar(database, "select sum(amount) from ledger_entries")).isZero();
      assertThat(SampleNode.ledger(database, clock).balance(SampleMoney.TEAM))
          .isEqualTo(new Credits(BUDGET - spent));
      assertThat(scalar(database, "select min(spent) from budget_spending")).isEqualTo(spent);
      assertThat(scalar(database, "select max(spent) from budget_spending")).isEqualTo(spent);
    }
  }
}
