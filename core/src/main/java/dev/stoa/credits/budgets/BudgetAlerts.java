package dev.stoa.credits.budgets;

/// Told when much of a budget is used.
@FunctionalInterface
public interface BudgetAlerts {

  /// Called once in each period of the budget for each percentage, 80 and 100, inside the
  /// transaction that counts the spending: throwing undoes it. After a change of the amount it may
  /// come again.
  void reached(Budget budget, int percent);
}
