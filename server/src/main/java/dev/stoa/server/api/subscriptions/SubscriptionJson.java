package dev.stoa.server.api.subscriptions;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.UserId;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A subscription as the API shows it, with what a list needs to name its asset and plan.
///
/// @param by the id of who asked for it
/// @param endedAt null while it is living
record SubscriptionJson(
    SubscriptionId id,
    SubscriptionState state,
    AssetOfIt asset,
    PlanOfIt plan,
    UserId by,
    Instant createdAt,
    @Nullable Instant endedAt) {

  /// @param ref how an address names it
  record AssetOfIt(AssetId id, AssetType type, String ref, String name) {}

  /// @param slug null when the plan is no longer offered
  record PlanOfIt(PlanId id, @Nullable String slug, @Nullable String name) {}

  static SubscriptionJson of(Subscription subscription, CallableAsset callable) {
    Asset asset = callable.asset();
    Plan plan =
        callable.plans().stream()
            .filter(each -> each.id().equals(subscription.plan()))
            .findFirst()
            .orElse(null);
    return new SubscriptionJson(
        subscription.id(),
        subscription.state(),
        new AssetOfIt(asset.id(), asset.type(), asset.address(), asset.name()),
        new PlanOfIt(
            subscription.plan(),
            plan == null ? null : plan.slug(),
            plan == null ? null : plan.name()),
        subscription.by(),
        subscription.createdAt(),
        subscription.endedAt());
  }
}
