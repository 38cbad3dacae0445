package dev.stoa.server.api.members;

import dev.stoa.accounts.members.Members;
import dev.stoa.kernel.Role;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `PATCH /api/teams/{team}/members/{user}`: gives a member another role.
public final class ChangeMember {

  private final Members members;

  public ChangeMember(Members members) {
    this.members = members;
  }

  record Change(Role role) {}

  public Operation operation() {
    return Operation.patch(
            "changeMember", "/api/teams/{team}/members/{user}", "Gives a member another role")
        .access(new Access.OfTeam(Role.ADMIN, "manage"))
        .takes(Change.class)
        .handledBy(this::change);
  }

  private Response change(Request request) {
    Change change = request.json(Change.class);
    members.changeRole(Caller.of(request).acting(), MemberAddress.user(request), change.role());
    return Response.noContent();
  }
}
