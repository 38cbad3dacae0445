package dev.stoa.credits.budgets;

import dev.stoa.events.ChangeFeed;
import dev.stoa.events.Topic;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Sets and removes the budgets of teams and subscriptions; a key's budget is part of the key. Who
/// may do so is the caller's matter. Blocking; safe for use by many threads.
public final class Budgets {

  private final BudgetStore store;
  private final ChangeFeed changes;
  private final Transactions transactions;
  private final InstantSource clock;

  public Budgets(
      BudgetStore store, ChangeFeed changes, Transactions transactions, InstantSource clock) {
    this.store = store;
    this.changes = changes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Adds the budget, or changes its amount. What is spent of it counts from its first day on; a
  /// lower amount binds each node as soon as it has heard of it, within seconds.
  ///
  /// @throws ProblemException `invalid_input` for a key's budget
  public void set(Budget budget) {
    switch (budget.scope()) {
      case TEAM, SUBSCRIPTION -> {}
      case KEY, BALANCE ->
          throw new ProblemException(
              Problem.invalid(
                  List.of(
                      new Fault(
                          "/scope",
                          "A budget is set here on the team or a subscription; a key's is changed"
                              + " with the key."))));
    }
    transactions.together(() -> {
      store.put(budget);
      changes.record(Topic.BUDGET, budget.id());
      return budget;
    });
  }

  /// @throws ProblemException `not_found` when it is no budget of the team, or that of a key
  public void remove(TeamId team, String id) {
    transactions.together(() -> {
      Budget budget = find(team, id).orElseThrow(() -> new ProblemException(Problem.notFound()));
      store.delete(budget);
      changes.record(Topic.BUDGET, id);
      return budget;
    });
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
