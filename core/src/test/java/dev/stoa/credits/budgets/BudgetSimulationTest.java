package dev.stoa.credits.budgets;

import static dev.stoa.credits.SampleMoney.ROOT;
import static dev.stoa.credits.SampleMoney.TEAM;
import static dev.stoa.credits.SampleMoney.scalar;
import static org.assertj.core.api.Assertions.assertThat;

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
  private static final BudgetRef KEY = SampleNode.ofKey("1000", Period.MONTH, 1);

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
        BudgetAnswer answer = world.node.reserve(amount, KEY, BALANCE);
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

  /// 64 callers at once: never over, and never refused while more than what is set aside is left.
  @Property(tries = 2, shrinking = ShrinkingMode.OFF)
  void neverOverNorRefusedTooEarlyByManyAtOnce(@ForAll long seed) throws Exception {
    try (var test = TestDatabase.fresh()) {
      var world = new World(test.database());
      world.callAll(seed);
      world.node.ship();

      long spent = world.spent.get();
      world.assertAccounts(spent);
      var crashed = new SampleNode("one", test.database(), world.clock);
      Credits left = new Credits(BUDGET - spent);
      crashed.refused(left.plus(new Credits(1)), KEY, BALANCE);
      crashed.reserved(left, KEY, BALANCE);
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
    private final AtomicLong spent = new AtomicLong();
    private final AtomicLong calls = new AtomicLong();

    /// What is set aside at least: counted after it was, and until before it is no more.
    private final AtomicLong surely = new AtomicLong();

    /// What is set aside at most: counted before it is asked for, and until after it is freed.
    private final AtomicLong perhaps = new AtomicLong();

    World(Database database) {
      this.database = database;
      SampleNode.ledger(database, clock).grant(ROOT, TEAM, new Credits(BUDGET), "a start");
      this.node = new SampleNode("one", database, clock);
    }

    void callAll(long seed) throws Exception {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> callers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
          long own = seed + caller;
          callers.add(threads.submit(() -> callMany(own)));
        }
        for (Future<?> caller : callers) {
          caller.get();
        }
      }
    }

    /// Each caller asks for the next call while the one before is still under way.
    private void callMany(long seed) {
      var random = new Random(seed);
      @Nullable Reservation running = null;
      for (int i = 0; i < 30; i++) {
        Credits amount = new Credits(1 + random.nextLong(COST_MAX));
        perhaps.addAndGet(amount.nanos());
        Reservation next = reserve(amount);
        if (running != null) {
          end(running, random);
        }
        running = next;
      }
      if (running != null) {
        end(running, random);
      }
    }

    private @Nullable Reservation reserve(Credits amount) {
      return switch (node.reserve(amount, KEY, BALANCE)) {
        case BudgetAnswer.Reserved(Reservation reservation) -> {
          assertThat(surely.addAndGet(amount.nanos())).isLessThanOrEqualTo(BUDGET);
          yield reservation;
        }
        case BudgetAnswer.Exhausted _ -> {
          // what others have freed since may have been set aside when this was refused
          assertThat(spent.get() + perhaps.get() + CALLERS * COST_MAX).isGreaterThan(BUDGET);
          perhaps.addAndGet(-amount.nanos());
          yield null;
        }
        case BudgetAnswer.Unavailable _ -> throw new AssertionError("the database is there");
      };
    }

    private void end(Reservation reservation, Random random) {
      long amount = reservation.amount().nanos();
      Credits cost = cost(random, reservation.amount());
      surely.addAndGet(cost.nanos() - amount);
      spent.addAndGet(cost.nanos());
      reservation.settle(cost);
      perhaps.addAndGet(-amount);
      node.journal(node.call(calls.incrementAndGet(), cost));
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
