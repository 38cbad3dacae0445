package dev.stoa.server.api.subscriptions;

import dev.stoa.kernel.HexId;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.subscriptions.Subscriber;

/// `DELETE /api/teams/{team}/subscriptions/{subscription}`: calls are refused from the answer on;
/// again changes nothing.
public final class CancelSubscription {

  private final Subscriber subscriber;

  public CancelSubscription(Subscriber subscriber) {
    this.subscriber = subscriber;
  }

  public Operation operation() {
    return Operation.delete(
            "cancelSubscription",
            "/api/teams/{team}/subscriptions/{subscription}",
            "Cancels a subscription")
        .access(new Access.OfTeam(Role.MEMBER, "manage"))
        .handledBy(this::cancel);
  }

  private Response cancel(Request request) {
    String id = request.variable("subscription");
    if (!HexId.isHexId(id)) {
      throw new ProblemException(Problem.notFound());
    }
    subscriber.cancel(Caller.of(request).acting(), new SubscriptionId(id));
    return Response.noContent();
  }
}
