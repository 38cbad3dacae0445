package dev.stoa.credits.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.credits.JdbcLedgerStore;
import dev.stoa.credits.Ledger;
import dev.stoa.credits.SampleMoney;
import dev.stoa.credits.SpendSink;
import dev.stoa.journal.CallRecord;
import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.journal.SampleCalls;
import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.Period;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// One life of a node: its guard, and its journal as a list that is shipped when told.
final class SampleNode {

  final String name;
  final BudgetGuard guard;
  final List<Reached> alerts = new CopyOnWriteArrayList<>();
  private final Database database;
  private final ManualClock clock;
  private final SpendSink ledgerSink;
  private final BudgetSink budgetSink;
  private final List<CallRecord> journal = new ArrayList<>();

  record Reached(String budget, BudgetMark mark, Credits left) {}

  SampleNode(String name, Database database, ManualClock clock) {
    this.name = name;
    this.database = database;
    this.clock = clock;
    this.guard = nodes(database, clock).enter(name, this::alert);
    this.ledgerSink = SampleMoney.sink(database, clock);
    this.budgetSink = new BudgetSink(name, new JdbcBudgetStore(database), this::alert);
  }

  private void alert(Budget budget, BudgetMark mark, Credits left) {
    alerts.add(new Reached(budget.id(), mark, left));
  }

  static Ledger ledger(Database database, ManualClock clock) {
    return new Ledger(
        new JdbcLedgerStore(database), new JdbcLeaseStore(database), database, _ -> {}, clock);
  }

  static NodeLeases nodes(Database database, ManualClock clock) {
    return new NodeLeases(
        new JdbcLeaseStore(database), ledger(database, clock), _ -> {}, database, clock);
  }

  BudgetAnswer reserve(Credits amount, BudgetRef... budgets) {
    return guard.reserve(List.of(budgets), amount, clock.instant());
  }

  Reservation reserved(Credits amount, BudgetRef... budgets) {
    BudgetAnswer answer = reserve(amount, budgets);
    assertThat(answer).isInstanceOf(BudgetAnswer.Reserved.class);
    return ((BudgetAnswer.Reserved) answer).reservation();
  }

  BudgetAnswer.Exhausted refused(Credits amount, BudgetRef... budgets) {
    BudgetAnswer answer = reserve(amount, budgets);
    assertThat(answer).isInstanceOf(BudgetAnswer.Exhausted.class);
    return (BudgetAnswer.Exhausted) answer;
  }

  /// A call of the sample team and key that costs all that it may.
  void spend(long number, Credits cost, BudgetRef... budgets) {
    reserved(cost, budgets).settle(cost);
    journal(call(number, cost));
  }

  Settled call(long number, Credits cost) {
    return SampleMoney.call(
        number, SampleMoney.TEAM, SampleCalls.ASSET, SampleCalls.KEY, clock.instant(), cost);
  }

  synchronized void journal(Settled call) {
    journal.add(call);
  }

  /// Ships the journal to its end.
  synchronized void ship() {
    database.together(() -> {
      ledgerSink.apply(journal);
      budgetSink.apply(journal);
      return journal;
    });
    journal.clear();
  }

  /// The key's budget, as the database has it after a change of the key.
  BudgetRef setOfKey(String amount, Period period, long asOf) {
    BudgetRef ref = ofKey(amount, period, asOf);
    new JdbcBudgetStore(database).put(ref.budget());
    return ref;
  }

  static BudgetRef ofKey(String amount, Period period, long asOf) {
    return new BudgetRef(
        new Budget(
            BudgetScope.KEY,
            SampleCalls.KEY.value(),
            SampleMoney.TEAM,
            new BudgetTerms(SampleMoney.credits(amount), period)),
        asOf);
  }

  static Budget ofTeam(String amount, Period period) {
    TeamId team = SampleMoney.TEAM;
    return new Budget(
        BudgetScope.TEAM, team.value(), team, new BudgetTerms(SampleMoney.credits(amount), period));
  }

  static Budget ofSubscription(String amount, Period period) {
    return new Budget(
        BudgetScope.SUBSCRIPTION,
        new SubscriptionId("d".repeat(24)).value(),
        SampleMoney.TEAM,
        new BudgetTerms(SampleMoney.credits(amount), period));
  }
}
