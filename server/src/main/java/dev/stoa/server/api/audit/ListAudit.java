package dev.stoa.server.api.audit;

import dev.stoa.audit.AuditEntry;
import dev.stoa.audit.AuditFilter;
import dev.stoa.audit.AuditTrail;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.PageRequest;
import dev.stoa.server.api.QueryValue;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Query;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/teams/{team}/audit` and `GET /api/admin/audit`: who changed what, newest first.
public final class ListAudit {

  private final AuditTrail audit;

  public ListAudit(AuditTrail audit) {
    this.audit = audit;
  }

  public List<Operation> operations() {
    return List.of(
        described(
                Operation.get("listTeamAudit", "/api/teams/{team}/audit", "Lists a team's audit")
                    .access(new Access.OfTeam(Role.ADMIN, "manage")))
            .handledBy(request -> list(Caller.of(request).acting().team(), request)),
        described(
                Operation.get("listAudit", "/api/admin/audit", "Lists the whole audit")
                    .access(new Access.Administrator()))
            .handledBy(request -> list(null, request)));
  }

  private static Operation described(Operation operation) {
    return PageRequest.describedIn(
        operation
            .query("kind", String.class, "Only changes of this kind of thing, such as key.")
            .query("user", String.class, "The id of a user: only what he or she did.")
            .query("from", String.class, "Only changes at or after this time, ISO 8601.")
            .query("to", String.class, "Only changes before this time, ISO 8601.")
            .answers(200, new PageOf(AuditEntryJson.class)));
  }

  private Response list(@Nullable TeamId team, Request request) {
    PageRequest wanted = PageRequest.of(request.query());
    Page<AuditEntry> page =
        audit.list(team, filter(request.query()), wanted.cursor(), wanted.limit());
    return Response.json(
        new Page<>(page.items().stream().map(AuditEntryJson::of).toList(), page.nextCursor()));
  }

  private static AuditFilter filter(Query query) {
    return new AuditFilter(
        query.one("kind").orElse(null),
        QueryValue.read(query, "user", "an id of 24 hex digits", UserId::new),
        QueryValue.instant(query, "from"),
        QueryValue.instant(query, "to"));
  }
}
