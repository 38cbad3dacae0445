package dev.stoa.catalogue;

/// What somebody who publishes may do beyond publishing for the own team.
public enum Rights {
  /// grant house slugs, keep functions and suppliers, register targets, make assets public
  ADMINISTRATOR,
  /// make the team's assets public, as on an installation that only its own machine reaches
  PUBLIC,
  /// none of that
  TEAM;

  boolean mayMakePublic() {
    return this != TEAM;
  }

  boolean isAdministrator() {
    return this == ADMINISTRATOR;
  }
}
