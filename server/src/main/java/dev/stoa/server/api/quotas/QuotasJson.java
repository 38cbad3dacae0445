package dev.stoa.server.api.quotas;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.stoa.catalogue.Asset;
import dev.stoa.invocation.QuotaState;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.limits.Quota;
import dev.stoa.subscriptions.Subscription;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is left of the limits of one key, or of the plan of one subscription.
///
/// @param subject the id of the key or subscription
/// @param keyName what the key is called; null for a subscription
/// @param asset the subscribed one, or the one whose calls the limits of a key are for; null where
///   they are for all calls with the key
record QuotasJson(
    Scope scope,
    String subject,
    @Nullable String keyName,
    @Nullable Limited asset,
    List<Policy> policies) {

  enum Scope {
    KEY,
    SUBSCRIPTION;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param ref how an address names it
  record Limited(AssetId id, AssetType type, String ref, String name) {}

  /// @param policy as `RateLimit` names it in the answer to a call
  /// @param limit how much it allows
  /// @param left of it now
  /// @param unit what it counts
  /// @param windowSeconds the span that it is for; 0 for calls at once
  /// @param resetSeconds until some of what is used comes back; 0 while nothing is used
  record Policy(
      String policy, long limit, long left, String unit, long windowSeconds, long resetSeconds) {

    static Policy of(Quota quota) {
      return new Policy(
          quota.policy(),
          quota.limit(),
          quota.remaining(),
          quota.unit(),
          quota.window().toSeconds(),
          (quota.reset().toMillis() + 999) / 1_000);
    }
  }

  static QuotasJson of(QuotaState state) {
    List<Policy> policies = state.quotas().stream().map(Policy::of).toList();
    return switch (state) {
      case QuotaState.OfKey(var key, var asset, _) ->
          new QuotasJson(
              Scope.KEY,
              key.id().value(),
              key.name(),
              asset == null ? null : limited(asset),
              policies);
      case QuotaState.OfSubscription(Subscription subscription, Asset asset, _) ->
          new QuotasJson(
              Scope.SUBSCRIPTION, subscription.id().value(), null, limited(asset), policies);
    };
  }

  private static Limited limited(Asset asset) {
    return new Limited(asset.id(), asset.type(), asset.address(), asset.name());
  }
}
