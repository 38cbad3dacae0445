package dev.stoa.server.api.bookings;

import dev.stoa.accounts.Team;
import dev.stoa.accounts.Teams;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;

/// The team that a body or query names by slug or id.
final class NamedTeam {

  private NamedTeam() {}

  /// @throws ProblemException `invalid_input` at `/team` when there is none
  static TeamId of(Teams teams, String slugOrId) {
    return teams
        .find(slugOrId)
        .map(Team::id)
        .orElseThrow(() ->
            new ProblemException(
                Problem.invalid("/team", "There is no team with this slug or id.")));
  }
}
