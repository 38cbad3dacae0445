package dev.stoa.accounts;

/// Told of every new team, so that what each team has from its beginning is made with it.
@FunctionalInterface
public interface TeamFounding {

  /// Runs inside the transaction that makes the team; throwing undoes all of it. Called for
  /// personal teams, later ones and the house team alike.
  void founded(Team team);
}
