package dev.stoa.server.api.members;

import dev.stoa.accounts.members.Member;
import dev.stoa.accounts.members.Members;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.UserId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.PageRequest;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.time.Instant;

/// `GET /api/teams/{team}/members`: who belongs to the team, in the order in which they came.
public final class ListMembers {

  private final Members members;

  public ListMembers(Members members) {
    this.members = members;
  }

  /// @param id the user's
  record MemberJson(UserId id, String name, String email, Role role, Instant since) {

    static MemberJson of(Member member) {
      return new MemberJson(
          member.user(), member.name(), member.email(), member.role(), member.since());
    }
  }

  public Operation operation() {
    return PageRequest.describedIn(
        Operation.get("listMembers", "/api/teams/{team}/members", "Lists who belongs to the team")
            .access(new Access.OfTeam(Role.VIEWER, "manage"))
            .answers(200, new PageOf(MemberJson.class))
            .handledBy(this::list));
  }

  private Response list(Request request) {
    PageRequest wanted = PageRequest.of(request.query());
    Page<Member> page =
        members.list(Caller.of(request).acting().team(), wanted.cursor(), wanted.limit());
    return Response.json(
        new Page<>(page.items().stream().map(MemberJson::of).toList(), page.nextCursor()));
  }
}
