package dev.stoa.keys;

import dev.stoa.kernel.BudgetTerms;
import org.jspecify.annotations.Nullable;

/// Keeps the budgets of keys.
@FunctionalInterface
public interface KeyBudgets {

  /// Called as part of the transaction that makes, changes or ends a key.
  ///
  /// @param terms what the key may spend from now on; null for no bound of its own
  void follow(ApiKey key, @Nullable BudgetTerms terms);
}
