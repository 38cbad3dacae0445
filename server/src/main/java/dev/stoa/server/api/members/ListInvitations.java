package dev.stoa.server.api.members;

import dev.stoa.accounts.members.Invitations;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `GET /api/teams/{team}/invitations`: the open ones, newest first. There are few, so one page has
/// them all.
public final class ListInvitations {

  private final Invitations invitations;

  public ListInvitations(Invitations invitations) {
    this.invitations = invitations;
  }

  public Operation operation() {
    return Operation.get(
            "listInvitations", "/api/teams/{team}/invitations", "Lists the open invitations")
        .access(new Access.OfTeam(Role.ADMIN, "manage"))
        .answers(200, new PageOf(InvitationJson.class))
        .handledBy(this::list);
  }

  private Response list(Request request) {
    var open = invitations.list(Caller.of(request).acting());
    return Response.json(new Page<>(open.stream().map(InvitationJson::of).toList(), null));
  }
}
