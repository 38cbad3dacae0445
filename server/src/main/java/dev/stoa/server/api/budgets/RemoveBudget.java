package dev.stoa.server.api.budgets;

import dev.stoa.credits.budgets.Budget;
import dev.stoa.credits.budgets.Budgets;
import dev.stoa.kernel.Role;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Response;
import dev.stoa.subscriptions.SubscriptionStore;
import java.util.List;

/// `DELETE /api/teams/{team}/budgets/team/{period}` and
/// `…/budgets/subscriptions/{subscription}/{period}`.
public final class RemoveBudget {

  private final Budgets budgets;
  private final SubscriptionStore subscriptions;

  public RemoveBudget(Budgets budgets, SubscriptionStore subscriptions) {
    this.budgets = budgets;
    this.subscriptions = subscriptions;
  }

  public List<Operation> operations() {
    return List.of(
        operation(
                "removeTeamBudget", BudgetAddress.OF_TEAM, "Removes the team's budget of a period")
            .handledBy(request -> remove(BudgetAddress.ofTeam(request))),
        operation(
                "removeSubscriptionBudget",
                BudgetAddress.OF_SUBSCRIPTION,
                "Removes a subscription's budget of a period")
            .handledBy(request -> remove(BudgetAddress.ofSubscription(request, subscriptions))));
  }

  private static Operation operation(String id, String template, String summary) {
    return Operation.delete(id, template, summary).access(new Access.OfTeam(Role.ADMIN, "manage"));
  }

  private Response remove(BudgetAddress at) {
    budgets.remove(at.team(), Budget.id(at.scope(), at.subject(), at.period()));
    return Response.noContent();
  }
}
