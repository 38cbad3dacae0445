package dev.stoa.server.access;

import dev.stoa.accounts.Membership;
import dev.stoa.accounts.Teams;
import dev.stoa.accounts.User;
import dev.stoa.discovery.Viewer;
import dev.stoa.kernel.TeamId;
import dev.stoa.keys.ApiKey;
import java.util.Set;
import java.util.stream.Collectors;

/// Whose assets a caller may see: with a key those of the key's team, in a session those of all own
/// teams.
public final class Viewers {

  private final Teams teams;

  public Viewers(Teams teams) {
    this.teams = teams;
  }

  public Viewer of(Caller caller) {
    ApiKey key = caller.key();
    if (key != null) {
      return new Viewer(Set.of(key.team()));
    }
    User user = caller.user();
    return user == null ? Viewer.ANONYMOUS : new Viewer(teamsOf(user));
  }

  private Set<TeamId> teamsOf(User user) {
    return teams.listOf(user.id()).stream()
        .map(Membership::team)
        .map(team -> team.id())
        .collect(Collectors.toSet());
  }
}
