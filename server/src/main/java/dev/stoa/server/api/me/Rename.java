package dev.stoa.server.api.me;

import dev.stoa.accounts.Profiles;
import dev.stoa.accounts.Team;
import dev.stoa.accounts.User;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.List;

/// `PATCH /api/me` and `PATCH /api/teams/{team}`: another name; addresses stay.
public final class Rename {

  private final Profiles profiles;

  public Rename(Profiles profiles) {
    this.profiles = profiles;
  }

  record NewName(String name) {}

  record NamedUser(UserId id, String name) {}

  record NamedTeam(TeamId id, String slug, String name) {

    static NamedTeam of(Team team) {
      return new NamedTeam(team.id(), team.slug(), team.name());
    }
  }

  public List<Operation> operations() {
    return List.of(
        Operation.patch("changeMe", "/api/me", "Changes one's own name")
            .access(new Access.SignedIn())
            .takes(NewName.class)
            .answers(200, NamedUser.class)
            .handledBy(this::me),
        Operation.patch("changeTeam", "/api/teams/{team}", "Changes the name of a team")
            .access(new Access.OfTeam(Role.OWNER, null))
            .takes(NewName.class)
            .answers(200, NamedTeam.class)
            .handledBy(this::team));
  }

  private Response me(Request request) {
    User user = Caller.of(request).inPerson();
    User after = profiles.rename(user, request.json(NewName.class).name());
    return Response.json(new NamedUser(after.id(), after.name()));
  }

  private Response team(Request request) {
    var actor = Caller.of(request).acting();
    return Response.json(NamedTeam.of(profiles.rename(actor, request.json(NewName.class).name())));
  }
}
