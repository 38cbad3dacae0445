package dev.stoa.server.api.budgets;

import dev.stoa.credits.budgets.Budget;
import dev.stoa.credits.budgets.BudgetState;
import dev.stoa.credits.budgets.Budgets;
import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.subscriptions.SubscriptionStore;
import java.util.List;
import java.util.Map;

/// `PUT /api/teams/{team}/budgets/team/{period}` and
/// `…/budgets/subscriptions/{subscription}/{period}`: sets how much may be spent in each period, or
/// changes it.
public final class SetBudget {

  private final Budgets budgets;
  private final SubscriptionStore subscriptions;
  private final SubjectNames names;

  public SetBudget(Budgets budgets, SubscriptionStore subscriptions, SubjectNames names) {
    this.budgets = budgets;
    this.subscriptions = subscriptions;
    this.names = names;
  }

  /// @param amount credits in each period; 0 refuses whatever costs something
  record Amount(Credits amount) {}

  public List<Operation> operations() {
    return List.of(
        operation("setTeamBudget", BudgetAddress.OF_TEAM, "Sets the team's budget of a period")
            .handledBy(request -> set(request, BudgetAddress.ofTeam(request))),
        operation(
                "setSubscriptionBudget",
                BudgetAddress.OF_SUBSCRIPTION,
                "Sets a subscription's budget of a period")
            .handledBy(
                request -> set(request, BudgetAddress.ofSubscription(request, subscriptions))));
  }

  private static Operation operation(String id, String template, String summary) {
    return Operation.put(id, template, summary)
        .access(new Access.OfTeam(Role.ADMIN, "manage"))
        .takes(Amount.class)
        .answers(200, BudgetJson.class);
  }

  private Response set(Request request, BudgetAddress at) {
    Credits amount = request.json(Amount.class).amount();
    if (amount.nanos() < 0) {
      throw new ProblemException(Problem.invalid("/amount", "A budget is 0 or more credits."));
    }
    var budget =
        new Budget(at.scope(), at.subject(), at.team(), new BudgetTerms(amount, at.period()));
    budgets.set(budget);
    BudgetState state =
        budgets.list(at.team()).stream()
            .filter(each -> each.budget().id().equals(budget.id()))
            .findFirst()
            .orElseThrow(() ->
                new ProblemException(
                    Problem.of(ErrorCode.CONFLICT, "The budget was removed at the same moment.")));
    Map<String, String> named = names.of(List.of(budget));
    return Response.json(BudgetJson.of(state, named.get(budget.subject())));
  }
}
