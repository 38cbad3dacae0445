package dev.stoa.credits.budgets;

import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Period;
import dev.stoa.kernel.TeamId;

/// A budget as a call meets it.
///
/// @param asOf the version of the view that it was read from: of two that know a key's budget
///   differently, the newer one is right
public record BudgetRef(Budget budget, long asOf) {

  private static final BudgetTerms OPEN = new BudgetTerms(Credits.ZERO, Period.TOTAL);

  /// The credits of a team; how many they are is known to the ledger alone.
  public static BudgetRef balance(TeamId team) {
    return new BudgetRef(new Budget(BudgetScope.BALANCE, team.value(), team, OPEN), 0);
  }
}
