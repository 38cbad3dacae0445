package dev.stoa.server.api.members;

import dev.stoa.accounts.members.Invitations;
import dev.stoa.kernel.Role;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `DELETE /api/teams/{team}/invitations/{id}`: takes an open invitation back.
public final class RevokeInvitation {

  private final Invitations invitations;

  public RevokeInvitation(Invitations invitations) {
    this.invitations = invitations;
  }

  public Operation operation() {
    return Operation.delete(
            "revokeInvitation",
            "/api/teams/{team}/invitations/{id}",
            "Takes an open invitation back")
        .access(new Access.OfTeam(Role.ADMIN, "manage"))
        .handledBy(this::revoke);
  }

  private Response revoke(Request request) {
    invitations.revoke(Caller.of(request).acting(), request.variable("id"));
    return Response.noContent();
  }
}
