/// Hard budgets. Before a call runs, the most that it can cost is set aside on every budget that
/// applies; what it did cost is settled after. Nothing is ever spent beyond a budget.
///
/// A node spends from leases: slices of a budget that it takes from PostgreSQL by one atomic update
/// and then gives out from memory. What it has not spent comes back when it is idle, when another
/// node is short, or after a restart once its journal was shipped to the end.
///
/// Start reading at [BudgetGuard].
@NullMarked
package dev.stoa.credits.budgets;

import org.jspecify.annotations.NullMarked;
