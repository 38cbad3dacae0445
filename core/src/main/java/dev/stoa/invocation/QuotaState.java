package dev.stoa.invocation;

import dev.stoa.catalogue.Asset;
import dev.stoa.keys.ApiKey;
import dev.stoa.limits.Quota;
import dev.stoa.subscriptions.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is left of the limits that were set in one place.
public sealed interface QuotaState {

  /// At least one.
  List<Quota> quotas();

  /// How much is used of the limit of which most is, 0 to 1.
  default double used() {
    return quotas().stream().mapToDouble(Quota::used).max().orElse(0);
  }

  /// On a key.
  ///
  /// @param asset whose calls with the key are limited; null when all are, of whichever asset
  record OfKey(ApiKey key, @Nullable Asset asset, List<Quota> quotas) implements QuotaState {}

  /// On a plan, for one subscription to it.
  record OfSubscription(Subscription subscription, Asset asset, List<Quota> quotas)
      implements QuotaState {}
}
