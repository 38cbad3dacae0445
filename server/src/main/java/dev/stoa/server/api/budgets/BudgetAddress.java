package dev.stoa.server.api.budgets;

import dev.stoa.credits.budgets.BudgetScope;
import dev.stoa.kernel.HexId;
import dev.stoa.kernel.Period;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Request;
import dev.stoa.subscriptions.SubscriptionStore;

/// Where budgets are, and which of them a request means.
///
/// @param subject the id of the team or subscription
record BudgetAddress(BudgetScope scope, String subject, TeamId team, Period period) {

  static final String ALL = "/api/teams/{team}/budgets";
  static final String OF_TEAM = ALL + "/team/{period}";
  static final String OF_SUBSCRIPTION = ALL + "/subscriptions/{subscription}/{period}";

  /// @throws ProblemException `not_found` for no period
  static BudgetAddress ofTeam(Request request) {
    TeamId team = Caller.of(request).acting().team();
    return new BudgetAddress(BudgetScope.TEAM, team.value(), team, period(request));
  }

  /// @throws ProblemException `not_found` for no period, and for no subscription of the team
  static BudgetAddress ofSubscription(Request request, SubscriptionStore subscriptions) {
    TeamId team = Caller.of(request).acting().team();
    Period period = period(request);
    String id = request.variable("subscription");
    if (!HexId.isHexId(id) || subscriptions.find(team, new SubscriptionId(id)).isEmpty()) {
      throw new ProblemException(Problem.notFound());
    }
    return new BudgetAddress(BudgetScope.SUBSCRIPTION, id, team, period);
  }

  private static Period period(Request request) {
    try {
      return Period.ofWord(request.variable("period"));
    } catch (IllegalArgumentException unknown) {
      throw new ProblemException(Problem.notFound(), unknown);
    }
  }
}
