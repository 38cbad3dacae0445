package dev.stoa.credits;

import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;

/// Raises and lowers how much a team may spend in all.
public interface BalanceCap {

  /// Joins the transaction around it.
  ///
  /// @param by negative to lower it
  /// @return false, and nothing done, when the team has spent or set aside more than would be left
  boolean move(TeamId team, Credits by);
}
