package dev.stoa.invocation;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.TeamId;
import dev.stoa.keys.ApiKey;
import dev.stoa.keys.KeyLimits;
import dev.stoa.limits.Limiter;
import dev.stoa.limits.Partition;
import dev.stoa.limits.Quota;
import dev.stoa.subscriptions.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Which limits apply to a call: those of its key, of its key on this asset, and of its
/// subscription, always in this order.
final class CallLimits {

  private CallLimits() {}

  static List<Partition> of(Resolved call) {
    ApiKey key = call.key();
    AssetId asset = call.asset().asset().id();
    Partition ofKey = key(key.id(), key.limits().orElse(KeyLimits.DEFAULT));
    Partition ofPlan = subscription(call.subscription(), call.plan().limits());
    RateLimits onAsset = key.assetLimits().get(asset);
    return onAsset == null
        ? List.of(ofKey, ofPlan)
        : List.of(ofKey, keyOnAsset(key.id(), asset, onAsset), ofPlan);
  }

  /// Those among them that limit units; empty for most calls.
  static List<Partition> onUnits(Resolved call) {
    RateLimits onAsset = call.key().assetLimits().get(call.asset().asset().id());
    boolean isLimited =
        call.plan().limits().limitsUnits()
            || call.key().limits().limitsUnits()
            || (onAsset != null && onAsset.limitsUnits());
    if (!isLimited) {
      return List.of();
    }
    List<Partition> limiting = new ArrayList<>(of(call));
    limiting.removeIf(partition -> !partition.limits().limitsUnits());
    return limiting;
  }

  /// What is told of all policies: of those on requests, and of those on units with nothing
  /// counted.
  static List<Quota> told(List<Quota> onCalls, Limiter limiter, Resolved call) {
    List<Quota> onUnits = new ArrayList<>();
    for (Partition partition : onUnits(call)) {
      onUnits.addAll(limiter.quotas(partition, call.plan().unit()));
    }
    return together(onCalls, onUnits);
  }

  static List<Quota> together(List<Quota> onCalls, List<Quota> onUnits) {
    return onUnits.isEmpty() ? onCalls : Stream.concat(onCalls.stream(), onUnits.stream()).toList();
  }

  static Partition key(KeyId key, RateLimits limits) {
    return new Partition("key", key.value(), limits);
  }

  static Partition keyOnAsset(KeyId key, AssetId asset, RateLimits limits) {
    return new Partition("key-asset", key.value() + "/" + asset.value(), limits);
  }

  static Partition subscription(Subscription subscription, RateLimits limits) {
    return subscription(subscription.team(), subscription.asset(), limits);
  }

  /// Counted for the team and the asset: leaving and subscribing again begins nothing anew.
  static Partition subscription(TeamId team, AssetId asset, RateLimits limits) {
    return new Partition("subscription", team.value() + "/" + asset.value(), limits);
  }
}
