package dev.stoa.subscriptions;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A team's right to use an asset on a plan's terms.
///
/// @param by who asked for it
/// @param endedAt when it was cancelled or rejected; null while it lives
public record Subscription(
    SubscriptionId id,
    TeamId team,
    AssetId asset,
    PlanId plan,
    SubscriptionState state,
    UserId by,
    Instant createdAt,
    @Nullable Instant endedAt) {

  public Subscription {
    if (state.isLiving() != (endedAt == null)) {
      throw new IllegalArgumentException("a subscription ends exactly when it no longer lives");
    }
  }

  /// @param at when it ended, should it end with this
  Subscription in(SubscriptionState next, Instant at) {
    return new Subscription(
        id, team, asset, plan, next, by, createdAt, next.isLiving() ? null : at);
  }
}
