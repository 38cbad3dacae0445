package dev.stoa.credits.budgets;

import dev.stoa.kernel.Credits;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether an amount could be set aside.
public sealed interface BudgetAnswer {

  /// On every budget.
  record Reserved(Reservation reservation) implements BudgetAnswer {}

  /// One budget has not got so much left; nothing was set aside on any.
  ///
  /// @param left neither spent nor set aside on this node
  /// @param elsewhere what other nodes hold and may give back
  /// @param resetsAt when the budget begins anew; null when it never does
  record Exhausted(Budget budget, Credits left, Credits elsewhere, @Nullable Instant resetsAt)
      implements BudgetAnswer {}

  /// What is left here does not suffice, and the database cannot be asked for more.
  record Unavailable(Duration retryAfter) implements BudgetAnswer {}
}
