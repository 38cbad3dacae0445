package dev.stoa.server.api.bookings;

import dev.stoa.accounts.Teams;
import dev.stoa.credits.LedgerFilter;
import dev.stoa.credits.LedgerKind;
import dev.stoa.credits.LedgerLine;
import dev.stoa.credits.LedgerPages;
import dev.stoa.kernel.Page;
import dev.stoa.server.api.PageRequest;
import dev.stoa.server.api.QueryValue;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Query;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.List;

/// `GET /api/admin/grants`, `…/adjustments` and `…/refunds`: newest first.
public final class ListBookings {

  private final LedgerPages pages;
  private final Teams teams;

  public ListBookings(LedgerPages pages, Teams teams) {
    this.pages = pages;
    this.teams = teams;
  }

  /// One operation for each kind.
  public List<Operation> operations() {
    return List.of(
        operation("listGrants", "grants", LedgerKind.GRANT),
        operation("listAdjustments", "adjustments", LedgerKind.ADJUSTMENT),
        operation("listRefunds", "refunds", LedgerKind.REFUND));
  }

  private Operation operation(String id, String segment, LedgerKind kind) {
    return PageRequest.describedIn(
        Operation.get(id, "/api/admin/" + segment, "Lists the " + segment)
            .access(new Access.Administrator())
            .query("team", String.class, "The slug or id of a team: only its own.")
            .query("from", String.class, "Only those at or after this time, ISO 8601.")
            .query("to", String.class, "Only those before this time, ISO 8601.")
            .answers(200, new PageOf(BookingJson.class))
            .handledBy(request -> list(request, kind)));
  }

  private Response list(Request request, LedgerKind kind) {
    Query query = request.query();
    PageRequest wanted = PageRequest.of(query);
    var filter =
        new LedgerFilter(
            query.one("team").map(team -> NamedTeam.of(teams, team)).orElse(null),
            kind,
            QueryValue.instant(query, "from"),
            QueryValue.instant(query, "to"));
    Page<LedgerLine> page = pages.list(filter, wanted.cursor(), wanted.limit());
    return Response.json(
        new Page<>(page.items().stream().map(BookingJson::of).toList(), page.nextCursor()));
  }
}
