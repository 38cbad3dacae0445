package dev.stoa.server.api.session;

import dev.stoa.accounts.Membership;
import dev.stoa.accounts.Teams;
import dev.stoa.accounts.User;
import dev.stoa.inbox.Inbox;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/me`: who is signed in, and the teams they belong to.
public final class ShowMe {

  private final Teams teams;
  private final Inbox inbox;

  public ShowMe(Teams teams, Inbox inbox) {
    this.teams = teams;
    this.inbox = inbox;
  }

  /// @param unread entries of the inbox; null for a key, which has none
  record Me(UserJson user, List<MyTeam> teams, @Nullable Integer unread) {}

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
    Caller caller = Caller.of(request);
    User user = caller.signedIn();
    Integer unread = caller.key() == null ? inbox.unread(user.id()) : null;
    List<MyTeam> mine = teams.listOf(user.id()).stream().map(MyTeam::of).toList();
    return Response.json(new Me(UserJson.of(user), mine, unread));
  }
}
