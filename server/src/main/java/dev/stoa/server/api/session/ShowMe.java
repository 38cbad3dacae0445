package dev.stoa.server.api.session;

import dev.stoa.accounts.Membership;
import dev.stoa.accounts.Teams;
import dev.stoa.accounts.User;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.List;

/// `GET /api/me`: who is signed in, and the teams they belong to.
public final class ShowMe {

  private final Teams teams;

  public ShowMe(Teams teams) {
    this.teams = teams;
  }

  record Me(UserJson user, List<MyTeam> teams) {}

  record MyTeam(TeamId id, String slug, String name, boolean personal, Role role) {

    static MyTeam of(Membership membership) {
      var team = membership.team();
      return new MyTeam(team.id(), team.slug(), team.name(), team.personal(), membership.role());
    }
  }

  public Operation operation() {
    return Operation.get("showMe", "/api/me", "Tells who is signed in")
        .access(new Access.SignedIn())
        .answers(200, Me.class)
        .handledBy(this::show);
  }

  private Response show(Request request) {
    User user = Caller.of(request).signedIn();
    List<MyTeam> mine = teams.listOf(user.id()).stream().map(MyTeam::of).toList();
    return Response.json(new Me(UserJson.of(user), mine));
  }
}
