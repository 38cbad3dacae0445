package dev.stoa.server.api.requests;

import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.subscriptions.AccessRequest;
import dev.stoa.subscriptions.Decision;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionState;
import dev.stoa.subscriptions.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A subscription as the publisher of its asset sees it.
///
/// @param team that is subscribed
/// @param decision the last one; null while nothing was decided
record RequestJson(
    SubscriptionId id,
    SubscriptionState state,
    TeamOfIt team,
    Person by,
    AssetOfIt asset,
    PlanOfIt plan,
    Instant createdAt,
    @Nullable Instant endedAt,
    @Nullable DecisionJson decision) {

  record TeamOfIt(TeamId id, String slug, String name) {}

  record Person(UserId id, String name) {}

  record AssetOfIt(AssetId id, AssetType type, String ref, String name) {}

  /// @param slug null when the plan is no longer offered
  record PlanOfIt(PlanId id, @Nullable String slug) {}

  record DecisionJson(Verdict verdict, UserId by, Instant at, @Nullable String note) {}

  static RequestJson of(AccessRequest request, CallableAsset callable) {
    Subscription subscription = request.subscription();
    var asset = callable.asset();
    Decision last = request.last();
    return new RequestJson(
        subscription.id(),
        subscription.state(),
        new TeamOfIt(subscription.team(), request.teamSlug(), request.teamName()),
        new Person(subscription.by(), request.asker()),
        new AssetOfIt(asset.id(), asset.type(), asset.address(), asset.name()),
        plan(subscription.plan(), callable),
        subscription.createdAt(),
        subscription.endedAt(),
        last == null ? null : new DecisionJson(last.verdict(), last.by(), last.at(), last.note()));
  }

  private static PlanOfIt plan(PlanId id, CallableAsset asset) {
    return new PlanOfIt(id, asset.plan(id).map(Plan::slug).orElse(null));
  }
}
