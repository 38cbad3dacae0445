package dev.stoa.server.api.session;

import dev.stoa.accounts.Team;
import dev.stoa.accounts.User;
import dev.stoa.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/// What signing up and signing in answer.
///
/// @param team the personal team, or another one for who has left it; null for who has none
record SignedInJson(UserJson user, @Nullable TeamJson team) {

  record TeamJson(TeamId id, String slug, String name) {}

  static SignedInJson of(User user, @Nullable Team team) {
    return new SignedInJson(
        UserJson.of(user), team == null ? null : new TeamJson(team.id(), team.slug(), team.name()));
  }
}
