package dev.stoa.accounts;

import dev.stoa.kernel.TeamId;
import java.time.Instant;

/// Who owns subscriptions, keys and spend, and publishes assets.
///
/// @param slug unique in the installation
/// @param personal made together with somebody's account
public record Team(TeamId id, String slug, String name, boolean personal, Instant createdAt) {

  /// The slug of the team that owns the assets shipped with Stoa.
  public static final String HOUSE_SLUG = "stoa";
}
