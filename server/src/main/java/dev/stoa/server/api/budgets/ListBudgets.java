package dev.stoa.server.api.budgets;

import dev.stoa.credits.budgets.Budget;
import dev.stoa.credits.budgets.BudgetState;
import dev.stoa.credits.budgets.Budgets;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.List;
import java.util.Map;

/// `GET /api/teams/{team}/budgets`: all of them on one page.
public final class ListBudgets {

  private final Budgets budgets;
  private final SubjectNames names;

  public ListBudgets(Budgets budgets, SubjectNames names) {
    this.budgets = budgets;
    this.names = names;
  }

  public Operation operation() {
    return Operation.get(
            "listBudgets",
            BudgetAddress.ALL,
            "Lists the budgets of the team, its subscriptions and keys")
        .access(new Access.OfTeam(Role.VIEWER, "manage"))
        .answers(200, new PageOf(BudgetJson.class))
        .handledBy(this::list);
  }

  private Response list(Request request) {
    List<BudgetState> states = budgets.list(Caller.of(request).acting().team());
    Map<String, String> named = names.of(states.stream().map(BudgetState::budget).toList());
    List<BudgetJson> items =
        states.stream()
            .filter(state -> isShown(state.budget(), named))
            .map(state -> BudgetJson.of(state, named.get(state.budget().subject())))
            .toList();
    return Response.json(new Page<>(items, null));
  }

  /// The balance is told with the credits; a subscription that has ended spends no more.
  private static boolean isShown(Budget budget, Map<String, String> named) {
    return switch (budget.scope()) {
      case BALANCE -> false;
      case TEAM -> true;
      case KEY, SUBSCRIPTION -> named.containsKey(budget.subject());
    };
  }
}
