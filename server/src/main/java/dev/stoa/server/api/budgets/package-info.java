/// The budgets of a team, of its subscriptions and keys, with what is used of them. A key's budget
/// is changed with the key.
///
/// Start reading at [ListBudgets].
@NullMarked
package dev.stoa.server.api.budgets;

import org.jspecify.annotations.NullMarked;
