package dev.stoa.discovery;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.Visibility;
import dev.stoa.kernel.TeamId;
import java.util.Set;

/// Who looks: the teams of a person, or nobody in particular.
public record Viewer(Set<TeamId> teams) {

  public static final Viewer ANONYMOUS = new Viewer(Set.of());

  public Viewer {
    teams = Set.copyOf(teams);
  }

  /// Public assets and those of the own teams.
  public boolean maySee(Asset asset) {
    return asset.visibility() == Visibility.PUBLIC || teams.contains(asset.team());
  }
}
