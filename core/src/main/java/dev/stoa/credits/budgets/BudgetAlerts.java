package dev.stoa.credits.budgets;

import dev.stoa.kernel.Credits;

/// Told when much of a budget is used, and when it first refuses.
@FunctionalInterface
public interface BudgetAlerts {

  /// Called once in each period of the budget for each mark, inside the transaction that remembers
  /// it: throwing undoes that. After a change of the amount it may come again.
  ///
  /// @param left not spent; for [BudgetMark#REFUSED], not set aside for running calls either
  void reached(Budget budget, BudgetMark mark, Credits left);
}
