package dev.stoa.keys;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.TeamId;
import java.util.Set;

/// Which assets a team may name at all: those that exist and that it may see.
@FunctionalInterface
public interface AssetReach {

  /// Those of `asked` that the team may name. An unknown one and somebody's private one are missing
  /// alike.
  Set<AssetId> within(TeamId team, Set<AssetId> asked);
}
