package dev.stoa.server.api.admin;

import dev.stoa.accounts.administration.TeamDirectory;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.TeamId;
import dev.stoa.server.api.PageRequest;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.time.Instant;

/// `GET /api/admin/teams`: all teams, newest first, and nothing of what they do.
public final class ListTeams {

  private final TeamDirectory teams;

  public ListTeams(TeamDirectory teams) {
    this.teams = teams;
  }

  /// @param members how many people belong to it
  record AdminTeamJson(
      TeamId id, String slug, String name, boolean personal, Instant createdAt, int members) {

    static AdminTeamJson of(TeamDirectory.Entry entry) {
      var team = entry.team();
      return new AdminTeamJson(
          team.id(), team.slug(), team.name(), team.personal(), team.createdAt(), entry.members());
    }
  }

  public Operation operation() {
    return PageRequest.describedIn(
        Operation.get("listTeams", "/api/admin/teams", "Lists the teams of the installation")
            .access(new Access.Administrator())
            .query("q", String.class, "Only those whose name or slug contains this.")
            .answers(200, new PageOf(AdminTeamJson.class))
            .handledBy(this::list));
  }

  private Response list(Request request) {
    PageRequest asked = PageRequest.of(request.query());
    String words = request.query().one("q").filter(text -> !text.isBlank()).orElse(null);
    var page = teams.list(words, asked.cursor(), asked.limit());
    return Response.json(
        new Page<>(page.items().stream().map(AdminTeamJson::of).toList(), page.nextCursor()));
  }
}
