package dev.stoa.inbox;

import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;

/// Who is told.
public sealed interface Addressee {

  /// The members of a team with at least this role.
  record OfTeam(TeamId team, Role atLeast) implements Addressee {}

  record Person(UserId user) implements Addressee {}
}
