package dev.stoa.server.api.requests;

import dev.stoa.catalogue.AssetStore;
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
import dev.stoa.subscriptions.AccessRequest;
import dev.stoa.subscriptions.Approver;
import dev.stoa.subscriptions.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `POST /api/teams/{team}/requests/{request}/approve|reject|suspend|resume`: decides about a
/// subscription to one of the team's assets; calls are let through or refused from the answer on.
public final class DecideRequest {

  private final Approver approver;
  private final AssetStore assets;

  public DecideRequest(Approver approver, AssetStore assets) {
    this.approver = approver;
    this.assets = assets;
  }

  /// @param note for the subscriber to read
  record Reason(@Nullable String note) {}

  /// One operation for each verdict.
  public List<Operation> operations() {
    return List.of(
        operation("approveRequest", Verdict.APPROVE, "Approves a subscription that waits"),
        operation("rejectRequest", Verdict.REJECT, "Rejects a subscription that waits"),
        operation("suspendRequest", Verdict.SUSPEND, "Suspends a subscription"),
        operation("resumeRequest", Verdict.RESUME, "Ends the suspension of a subscription"));
  }

  private Operation operation(String id, Verdict verdict, String summary) {
    return Operation.post(id, "/api/teams/{team}/requests/{request}/" + verdict.word(), summary)
        .access(new Access.OfTeam(Role.ADMIN, "manage"))
        .takes(Reason.class)
        .answers(200, RequestJson.class)
        .handledBy(request -> decide(request, verdict));
  }

  private Response decide(Request request, Verdict verdict) {
    String id = request.variable("request");
    if (!HexId.isHexId(id)) {
      throw new ProblemException(Problem.notFound());
    }
    Reason reason = request.json(Reason.class);
    AccessRequest decided =
        approver.decide(
            Caller.of(request).acting(), new SubscriptionId(id), verdict, reason.note());
    return Response.json(
        RequestJson.of(
            decided,
            assets
                .find(decided.subscription().asset())
                .orElseThrow(() -> new ProblemException(Problem.notFound()))));
  }
}
