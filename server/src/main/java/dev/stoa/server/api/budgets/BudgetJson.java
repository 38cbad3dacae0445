package dev.stoa.server.api.budgets;

import dev.stoa.credits.budgets.Budget;
import dev.stoa.credits.budgets.BudgetScope;
import dev.stoa.credits.budgets.BudgetState;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A budget in its current period: `spent`, `reserved` and `left` sum to `amount`, unless it was
/// lowered below what was spent.
///
/// @param subject the id of the team, key or subscription
/// @param name of the key, or the address of the subscribed asset; null for the team
/// @param spent as far as calls were counted, late by a second or two
/// @param reserved what nodes hold for calls that run or come next
/// @param resetsAt when the period ends; null when it never does
record BudgetJson(
    BudgetScope scope,
    String subject,
    @Nullable String name,
    Credits amount,
    Period period,
    Credits spent,
    Credits reserved,
    Credits left,
    @Nullable Instant resetsAt) {

  static BudgetJson of(BudgetState state, @Nullable String name) {
    Budget budget = state.budget();
    Credits amount = budget.terms().amount();
    Credits left = amount.minus(state.spent()).minus(state.held());
    return new BudgetJson(
        budget.scope(),
        budget.subject(),
        name,
        amount,
        budget.terms().period(),
        state.spent(),
        state.held(),
        left.nanos() < 0 ? Credits.ZERO : left,
        state.resetsAt());
  }
}
