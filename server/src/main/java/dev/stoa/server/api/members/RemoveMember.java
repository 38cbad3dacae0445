package dev.stoa.server.api.members;

import dev.stoa.accounts.members.Members;
import dev.stoa.kernel.Role;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `DELETE /api/teams/{team}/members/{user}`: takes somebody out of the team. Everybody may leave.
public final class RemoveMember {

  private final Members members;

  public RemoveMember(Members members) {
    this.members = members;
  }

  public Operation operation() {
    return Operation.delete(
            "removeMember", "/api/teams/{team}/members/{user}", "Takes somebody out of the team")
        .access(new Access.OfTeam(Role.VIEWER, "manage"))
        .handledBy(this::remove);
  }

  private Response remove(Request request) {
    members.remove(Caller.of(request).acting(), MemberAddress.user(request));
    return Response.noContent();
  }
}
