package dev.stoa.server.api.usage;

import dev.stoa.kernel.CallId;
import dev.stoa.kernel.HexId;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.QueryValue;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.usage.CallLog;
import java.util.Optional;

/// `GET /api/teams/{team}/calls/{call}`: one call.
public final class ShowCall {

  private final CallLog log;
  private final ShownCalls shown;

  public ShowCall(CallLog log, ShownCalls shown) {
    this.log = log;
    this.shown = shown;
  }

  public Operation operation() {
    return Operation.get("showCall", "/api/teams/{team}/calls/{call}", "Shows one call")
        .access(new Access.OfTeam(Role.VIEWER, "manage"))
        .query("children", Boolean.class, "With the steps of a pipeline.")
        .answers(200, CallJson.class)
        .handledBy(this::show);
  }

  private Response show(Request request) {
    TeamId team = Caller.of(request).acting().team();
    boolean withChildren = QueryValue.flag(request.query(), "children");
    return Optional.of(request.variable("call"))
        .filter(HexId::isHexId)
        .map(CallId::new)
        .flatMap(id -> log.find(team, id))
        .map(call -> {
          CallJson told = shown.of(team, call);
          return Response.json(
              withChildren
                  ? told.with(shown.of(team, log.children(team, call.subject().call())))
                  : told);
        })
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }
}
