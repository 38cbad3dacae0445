package dev.stoa.server.api.keys;

import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.keys.ApiKey;
import dev.stoa.keys.TeamKeys;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.PageRequest;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.time.Instant;
import java.time.InstantSource;

/// `GET /api/teams/{team}/keys`: newest first; a member sees the keys that he or she made, an admin
/// all. Revoked and expired keys are shown for 30 days.
public final class ListKeys {

  private final TeamKeys keys;
  private final InstantSource clock;

  public ListKeys(TeamKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  public Operation operation() {
    return PageRequest.describedIn(
            Operation.get("listKeys", KeyAddress.ALL, "Lists the keys of a team"))
        .access(new Access.OfTeam(Role.MEMBER, KeyAddress.SCOPE))
        .answers(200, new PageOf(KeyJson.class))
        .handledBy(this::list);
  }

  private Response list(Request request) {
    PageRequest asked = PageRequest.of(request.query());
    Page<ApiKey> page = keys.list(Caller.of(request).acting(), asked.cursor(), asked.limit());
    Instant now = clock.instant();
    return Response.json(
        new Page<>(
            page.items().stream().map(key -> KeyJson.of(key, now)).toList(), page.nextCursor()));
  }
}
