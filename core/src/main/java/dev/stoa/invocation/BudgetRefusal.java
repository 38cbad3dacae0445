package dev.stoa.invocation;

import dev.stoa.credits.budgets.Budget;
import dev.stoa.credits.budgets.BudgetAnswer.Exhausted;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import java.time.Duration;
import java.time.Instant;

/// What a caller is told when credits cannot be set aside.
final class BudgetRefusal {

  private static final Duration COMES_BACK = Duration.ofSeconds(2);

  private BudgetRefusal() {}

  static Problem exhausted(Exhausted exhausted, Credits amount) {
    String why =
        "The call may cost %s credits, and %s has %s left. "
            .formatted(amount, name(exhausted.budget()), exhausted.left());
    Credits elsewhere = exhausted.elsewhere();
    if (elsewhere.nanos() > 0) {
      String detail =
          why
              + "Other nodes hold %s of it and give back what they do not need: try again."
                  .formatted(elsewhere);
      return Problem.of(ErrorCode.BUDGET_EXHAUSTED, detail).withRetryAfter(COMES_BACK);
    }
    Instant resetsAt = exhausted.resetsAt();
    String reset = resetsAt == null ? "" : " It begins anew at " + resetsAt + ".";
    return Problem.of(ErrorCode.BUDGET_EXHAUSTED, why + whoActs(exhausted.budget()) + reset);
  }

  static Problem unavailable(Duration retryAfter) {
    return Problem.of(
            ErrorCode.UNAVAILABLE,
            "Stoa cannot reach its database, and what this node held of the budgets is used up.")
        .withRetryAfter(retryAfter);
  }

  private static String name(Budget budget) {
    String period =
        switch (budget.terms().period()) {
          case TOTAL -> "";
          case DAY -> "'s budget of today";
          case MONTH -> "'s budget of this month";
        };
    String whole = period.isEmpty() ? "'s budget" : period;
    return switch (budget.scope()) {
      case BALANCE -> "the team's balance";
      case KEY -> "the key" + whole;
      case TEAM -> "the team" + whole;
      case SUBSCRIPTION -> "the subscription" + whole;
    };
  }

  private static String whoActs(Budget budget) {
    return switch (budget.scope()) {
      case BALANCE -> "An administrator of the installation can grant more.";
      case KEY -> "Its owner or an admin of the team can raise it.";
      case TEAM, SUBSCRIPTION -> "An admin of the team can raise it.";
    };
  }
}
