package dev.stoa.server.api.quotas;

import dev.stoa.invocation.QuotaState;
import dev.stoa.invocation.TeamQuotas;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.PageRequest;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `GET /api/teams/{team}/quotas`, those of which most is used first. Of keys a member sees those
/// that he or she made, an admin all, a viewer none.
public final class ListQuotas {

  private final TeamQuotas quotas;

  public ListQuotas(TeamQuotas quotas) {
    this.quotas = quotas;
  }

  public Operation operation() {
    return PageRequest.describedIn(
        Operation.get(
                "listQuotas",
                "/api/teams/{team}/quotas",
                "Lists what is left of the limits on calls, of what this node served; the most used first")
            .access(new Access.OfTeam(Role.VIEWER, "manage"))
            .answers(200, new PageOf(QuotasJson.class))
            .handledBy(this::list));
  }

  private Response list(Request request) {
    PageRequest wanted = PageRequest.of(request.query());
    Page<QuotaState> page =
        quotas.list(Caller.of(request).acting(), wanted.cursor(), wanted.limit());
    return Response.json(
        new Page<>(page.items().stream().map(QuotasJson::of).toList(), page.nextCursor()));
  }
}
