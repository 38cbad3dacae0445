package dev.stoa.server.api.usage;

import dev.stoa.journal.CallRecord;
import dev.stoa.journal.Outcome;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.Csv;
import dev.stoa.server.api.PageRequest;
import dev.stoa.server.api.QueryValue;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Query;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.usage.CallFilter;
import dev.stoa.usage.CallLog;
import dev.stoa.usage.CallOrder;
import java.util.List;

/// `GET /api/teams/{team}/calls`: single calls, the newest first unless asked otherwise.
public final class ListCalls {

  private final CallLog log;
  private final ShownCalls shown;

  public ListCalls(CallLog log, ShownCalls shown) {
    this.log = log;
    this.shown = shown;
  }

  public Operation operation() {
    return PageRequest.describedIn(
        Operation.get(
                "listCalls",
                "/api/teams/{team}/calls",
                "Lists the team's calls, as JSON or text/csv")
            .access(new Access.OfTeam(Role.VIEWER, "manage"))
            .query("asset", String.class, "The id of an asset: only calls of it.")
            .query("key", String.class, "The id of a key: only calls made with it.")
            .query("door", String.class, "Only calls that came by this protocol, such as console.")
            .query("outcome", Outcome.class, "Only calls that ended this way.")
            .query("failed", Boolean.class, "true: only calls that did not succeed.")
            .query("from", String.class, "Only calls begun at or after this time, ISO 8601.")
            .query("to", String.class, "Only calls begun before this time, ISO 8601.")
            .query("children", Boolean.class, "Also the steps of pipelines, each a call.")
            .query("sort", CallOrder.class, "newest unless given.")
            .answers(200, new PageOf(CallJson.class))
            .handledBy(this::list));
  }

  private Response list(Request request) {
    String form = request.accepted().require(Csv.forms());
    PageRequest wanted = PageRequest.of(request.query());
    TeamId team = Caller.of(request).acting().team();
    CallOrder order =
        QueryValue.read(
            request.query(), "sort", "newest, oldest, slowest or costliest", CallOrder::ofWord);
    Page<CallRecord.Settled> page =
        log.list(
            team,
            filter(request.query()),
            order == null ? CallOrder.NEWEST : order,
            wanted.cursor(),
            wanted.limit());
    List<CallJson> calls = shown.of(team, page.items());
    return form.equals(Csv.TYPE)
        ? Csv.response("calls.csv", CallTable.HEAD, calls.stream().map(CallTable::row))
        : Response.json(new Page<>(calls, page.nextCursor()));
  }

  private static CallFilter filter(Query query) {
    return new CallFilter(
        QueryValue.read(query, "asset", QueryValue.ID, AssetId::new),
        QueryValue.read(query, "key", QueryValue.ID, KeyId::new),
        query.one("door").orElse(null),
        QueryValue.read(
            query, "outcome", "succeeded, failed, abandoned or interrupted", Outcome::ofWord),
        QueryValue.instant(query, "from"),
        QueryValue.instant(query, "to"),
        QueryValue.flag(query, "children"),
        QueryValue.flag(query, "failed"));
  }
}
