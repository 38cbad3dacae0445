package dev.stoa.credits.budgets;

import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.events.ChangeFeed;
import dev.stoa.events.Topic;
import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sets and removes the budgets of teams and subscriptions; a key's budget is part of the key. Who
/// may do so is the caller's matter. Blocking; safe for use by many threads.
public final class Budgets {

  private static final Credits AMOUNT_MAX = new Credits(1_000_000_000L * 1_000_000_000L);

  private final BudgetStore store;
  private final ChangeFeed changes;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  public Budgets(
      BudgetStore store,
      ChangeFeed changes,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.store = store;
    this.changes = changes;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Adds the budget, or changes its amount. What is spent of it counts from its first day on; a
  /// lower amount binds each node as soon as it has heard of it, within seconds.
  ///
  /// @throws ProblemException `invalid_input` at `/amount`
  public void set(Budget budget) {
    requireSettable(budget.scope());
    if (budget.terms().amount().compareTo(AMOUNT_MAX) > 0) {
      throw new ProblemException(
          Problem.invalid("/amount", "A budget is at most " + AMOUNT_MAX + " credits."));
    }
    transactions.together(() -> {
      Budget before = store.find(budget.id()).orElse(null);
      store.put(budget);
      told("set", before, budget);
      return budget;
    });
  }

  private static void requireSettable(BudgetScope scope) {
    switch (scope) {
      case TEAM, SUBSCRIPTION -> {}
      case KEY, BALANCE ->
          throw new IllegalArgumentException("a budget of scope " + scope + " is not set here");
    }
  }

  /// @throws ProblemException `not_found` when it is no budget of the team, or that of a key
  public void remove(TeamId team, String id) {
    transactions.together(() -> {
      Budget budget = find(team, id).orElseThrow(() -> new ProblemException(Problem.notFound()));
      store.delete(budget);
      told("remove", budget, null);
      return budget;
    });
  }

  private void told(String verb, @Nullable Budget before, @Nullable Budget after) {
    Budget one = Objects.requireNonNull(after == null ? before : after);
    changes.record(Topic.BUDGET, one.id());
    audit.record(new Deed(one.team(), verb, "budget", one.id(), before, after));
  }

  /// Follows what a key's budget has become, as part of the transaction that changes the key.
  ///
  /// @param terms null when there is none any more
  public void ofKey(KeyId key, TeamId team, @Nullable BudgetTerms terms) {
    Budget now = terms == null ? null : new Budget(BudgetScope.KEY, key.value(), team, terms);
    store.listOf(BudgetScope.KEY, key.value()).stream()
        .filter(each -> now == null || !each.id().equals(now.id()))
        .forEach(store::delete);
    if (now != null) {
      store.put(now);
    }
  }

  private Optional<Budget> find(TeamId team, String id) {
    return store
        .find(id)
        .filter(budget ->
            budget.team().equals(team)
                && (budget.scope() == BudgetScope.TEAM
                    || budget.scope() == BudgetScope.SUBSCRIPTION));
  }

  /// The team's balance and all budgets of the team, with what is used of them.
  public List<BudgetState> list(TeamId team) {
    return store.states(team, clock.instant());
  }
}
