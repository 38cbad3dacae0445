package dev.stoa.server.api.nodes;

import dev.stoa.credits.budgets.NodeHoldings;
import dev.stoa.credits.budgets.NodeLeases;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/nodes/{node}/declare-lost`: gives up a node whose journal is gone for good.
/// Teams are charged all that it held, because nobody can say any more what was spent of it.
public final class DeclareNodeLost {

  private final NodeLeases leases;
  private final String self;

  /// @param self the node that answers
  public DeclareNodeLost(NodeLeases leases, String self) {
    this.leases = leases;
    this.self = self;
  }

  /// @param confirm the id of the node, once more
  record Confirmation(@Nullable String confirm) {}

  record Charged(String node, List<OfTeam> charged) {}

  record OfTeam(TeamId team, Credits amount) {}

  public Operation operation() {
    return Operation.post(
            "declareNodeLost",
            "/api/admin/nodes/{node}/declare-lost",
            "Declares a node lost, which charges all that it held")
        .access(new Access.Administrator())
        .takes(Confirmation.class)
        .answers(200, Charged.class)
        .handledBy(this::declare);
  }

  private Response declare(Request request) {
    String id = request.variable("node");
    NodeHoldings node =
        leases.list().stream()
            .filter(each -> each.node().equals(id))
            .findFirst()
            .orElseThrow(() -> new ProblemException(Problem.notFound()));
    requireAnother(id);
    requireConfirmed(node, request.json(Confirmation.class).confirm());
    Map<TeamId, Credits> charged = leases.declareLost(Caller.of(request).signedIn().id(), id);
    return Response.json(
        new Charged(
            id,
            charged.entrySet().stream()
                .map(each -> new OfTeam(each.getKey(), each.getValue()))
                .toList()));
  }

  private void requireAnother(String id) {
    if (id.equals(self)) {
      throw new ProblemException(
          Problem.of(ErrorCode.CONFLICT, "This is the node that answers you, so it is not lost."));
    }
  }

  private static void requireConfirmed(NodeHoldings node, @Nullable String confirm) {
    if (!node.node().equals(confirm)) {
      Credits held = NodeJson.of(node, null, false).held();
      throw new ProblemException(
          Problem.invalid(
              "/confirm",
              "This shuts the node out and charges its teams the %s credits that it holds, spent or"
                      .formatted(held)
                  + " not. Start it again with its journal instead, if there is one. To go on, send"
                  + " {\"confirm\":\"%s\"}.".formatted(node.node())));
    }
  }
}
