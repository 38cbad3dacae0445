package dev.stoa.server.api.me;

import dev.stoa.accounts.Teams;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import org.jspecify.annotations.Nullable;

/// `POST /api/teams`: a new team, whose owner is who asks.
public final class CreateTeam {

  private final Teams teams;

  public CreateTeam(Teams teams) {
    this.teams = teams;
  }

  /// @param slug for addresses, for good; made from the name unless given
  record NewTeam(String name, @Nullable String slug) {}

  public Operation operation() {
    return Operation.post("createTeam", "/api/teams", "Makes a team")
        .access(new Access.SignedIn())
        .takes(NewTeam.class)
        .answers(201, Rename.NamedTeam.class)
        .handledBy(this::create);
  }

  private Response create(Request request) {
    var user = Caller.of(request).inPerson();
    NewTeam asked = request.json(NewTeam.class);
    return Response.json(
        201, Rename.NamedTeam.of(teams.create(user.id(), asked.name(), asked.slug())));
  }
}
