package dev.stoa.server.api.statements;

import dev.stoa.credits.StatementReport;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `GET /api/teams/{team}/statements`: every month since the first credits, the newest first, on
/// one page.
public final class ListStatements {

  private final StatementReport report;

  public ListStatements(StatementReport report) {
    this.report = report;
  }

  public Operation operation() {
    return Operation.get(
            "listStatements", "/api/teams/{team}/statements", "Lists the team's monthly statements")
        .access(new Access.OfTeam(Role.OWNER, "manage"))
        .answers(200, new PageOf(TotalsJson.class))
        .handledBy(this::list);
  }

  private Response list(Request request) {
    var months = report.months(Caller.of(request).acting().team());
    return Response.json(new Page<>(months.stream().map(TotalsJson::of).toList(), null));
  }
}
