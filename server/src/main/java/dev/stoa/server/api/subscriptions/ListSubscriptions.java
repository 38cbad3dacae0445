package dev.stoa.server.api.subscriptions;

import dev.stoa.accounts.Actor;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.PageRequest;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.subscriptions.SubscriptionState;
import dev.stoa.subscriptions.SubscriptionStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// `GET /api/teams/{team}/subscriptions`: newest first; the living ones unless others are asked
/// for.
public final class ListSubscriptions {

  private final SubscriptionStore subscriptions;
  private final ShownSubscriptions shown;

  public ListSubscriptions(SubscriptionStore subscriptions, ShownSubscriptions shown) {
    this.subscriptions = subscriptions;
    this.shown = shown;
  }

  public Operation operation() {
    return PageRequest.describedIn(
            Operation.get(
                    "listSubscriptions",
                    "/api/teams/{team}/subscriptions",
                    "Lists the subscriptions of a team")
                .query(
                    "state",
                    SubscriptionState.class,
                    "Only those in this state; may be repeated. Pending, active and suspended"
                        + " unless given."))
        .access(new Access.OfTeam(Role.VIEWER, "manage"))
        .answers(200, new PageOf(SubscriptionJson.class))
        .handledBy(this::list);
  }

  private Response list(Request request) {
    Actor actor = Caller.of(request).acting();
    PageRequest asked = PageRequest.of(request.query());
    return Response.json(
        shown.of(
            subscriptions.list(
                actor.team(),
                states(request.query().all("state")),
                asked.cursor(),
                asked.limit())));
  }

  private static Set<SubscriptionState> states(List<String> words) {
    if (words.isEmpty()) {
      return SubscriptionState.LIVING;
    }
    Set<SubscriptionState> states = EnumSet.noneOf(SubscriptionState.class);
    for (String word : words) {
      try {
        states.add(SubscriptionState.ofWord(word));
      } catch (IllegalArgumentException unknown) {
        throw new ProblemException(
            Problem.invalid("/state", String.valueOf(unknown.getMessage())), unknown);
      }
    }
    return states;
  }
}
