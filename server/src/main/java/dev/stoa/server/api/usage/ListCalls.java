package dev.stoa.server.api.usage;

import dev.stoa.catalogue.AssetStore;
import dev.stoa.journal.CallRecord;
import dev.stoa.journal.Outcome;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.server.access.Caller;
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

/// `GET /api/teams/{team}/calls`: single calls, the newest first.
public final class ListCalls {

  private final CallLog log;
  private final AssetStore assets;

  public ListCalls(CallLog log, AssetStore assets) {
    this.log = log;
    this.assets = assets;
  }

  public Operation operation() {
    return PageRequest.describedIn(
        Operation.get("listCalls", "/api/teams/{team}/calls", "Lists the team's calls")
            .access(new Access.OfTeam(Role.VIEWER, "manage"))
            .query("asset", String.class, "The id of an asset: only calls of it.")
            .query("key", String.class, "The id of a key: only calls made with it.")
            .query("outcome", Outcome.class, "Only calls that ended this way.")
            .query("from", String.class, "Only calls begun at or after this time, ISO 8601.")
            .query("to", String.class, "Only calls begun before this time, ISO 8601.")
            .query("children", Boolean.class, "Also the steps of pipelines, each a call.")
            .answers(200, new PageOf(CallJson.class))
            .handledBy(this::list));
  }

  private Response list(Request request) {
    PageRequest wanted = PageRequest.of(request.query());
    TeamId team = Caller.of(request).acting().team();
    Page<CallRecord.Settled> page =
        log.list(team, filter(request.query()), wanted.cursor(), wanted.limit());
    var steps = log.stepCosts(team, page.items());
    return Response.json(new Page<>(CallJson.of(page.items(), assets, steps), page.nextCursor()));
  }

  private static CallFilter filter(Query query) {
    return new CallFilter(
        QueryValue.read(query, "asset", "an id of 24 hex digits", AssetId::new),
        QueryValue.read(query, "key", "an id of 24 hex digits", KeyId::new),
        QueryValue.read(
            query, "outcome", "succeeded, failed, abandoned or interrupted", Outcome::ofWord),
        QueryValue.instant(query, "from"),
        QueryValue.instant(query, "to"),
        QueryValue.flag(query, "children"));
  }
}
