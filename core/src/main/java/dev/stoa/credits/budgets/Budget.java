package dev.stoa.credits.budgets;

import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.Period;
import dev.stoa.kernel.TeamId;

/// How much may be spent by whom in each period.
///
/// @param subject the id of the team, key or subscription
/// @param team to which the subject belongs
public record Budget(BudgetScope scope, String subject, TeamId team, BudgetTerms terms) {

  /// A subject has at most one budget of each period.
  public String id() {
    return id(scope, subject, terms.period());
  }

  /// The id of the budget of a subject in such periods.
  public static String id(BudgetScope scope, String subject, Period period) {
    return scope.word() + ":" + subject + ":" + period.word();
  }
}
