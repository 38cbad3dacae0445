package dev.stoa.server.api.subscriptions;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.UserId;
import dev.stoa.subscriptions.Decision;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionState;
import dev.stoa.subscriptions.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A subscription as the API shows it, with what a list needs to name its asset and plan.
///
/// @param by the id of who asked for it
/// @param endedAt null while it is living
/// @param decision what the publisher decided last; null while nothing was decided
record SubscriptionJson(
    SubscriptionId id,
    SubscriptionState state,
    AssetOfIt asset,
    PlanOfIt plan,
    UserId by,
    Instant createdAt,
    @Nullable Instant endedAt,
    @Nullable DecisionOfIt decision) {

  /// @param ref how an address names it
  record AssetOfIt(AssetId id, AssetType type, String ref, String name) {}

  /// @param slug null, as all that follows, when the plan is no longer offered
  /// @param pricePerUnit credits that this subscription pays now
  /// @param coming its next price; null while none is announced
  record PlanOfIt(
      PlanId id,
      @Nullable String slug,
      @Nullable String name,
      @Nullable String unit,
      @Nullable Credits pricePerUnit,
      @Nullable Coming coming) {}

  /// @param from when the subscription begins to pay it
  record Coming(Credits pricePerUnit, Instant from) {}

  /// @param note what the publisher has to say about it
  record DecisionOfIt(Verdict verdict, Instant at, @Nullable String note) {}

  /// @param last the publisher's last decision; null while there is none
  static SubscriptionJson of(
      Subscription subscription, CallableAsset callable, @Nullable Decision last, Instant now) {
    Asset asset = callable.asset();
    Plan plan = callable.plan(subscription.plan()).orElse(null);
    return new SubscriptionJson(
        subscription.id(),
        subscription.state(),
        new AssetOfIt(asset.id(), asset.type(), asset.address(), asset.name()),
        plan == null
            ? new PlanOfIt(subscription.plan(), null, null, null, null, null)
            : plan(plan, subscription, now),
        subscription.by(),
        subscription.createdAt(),
        subscription.endedAt(),
        last == null ? null : new DecisionOfIt(last.verdict(), last.at(), last.note()));
  }

  private static PlanOfIt plan(Plan plan, Subscription subscription, Instant now) {
    Instant since = subscription.createdAt();
    return new PlanOfIt(
        plan.id(),
        plan.slug(),
        plan.name(),
        plan.unit(),
        plan.priceFor(since, now),
        plan.comingFor(since, now)
            .map(coming -> new Coming(coming.perUnit(), coming.from()))
            .orElse(null));
  }
}
