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

  /// On a key.
  ///
  /// @param asset whose calls with the key are limited; null when all are, of whichever asset
  record OfKey(ApiKey key, @Nullable Asset asset, List<Quota> quotas) implements QuotaState {}

  /// On a plan, for one subscription to it.
  record OfSubscription(Subscription subscription, Asset asset, List<Quota> quotas)
      implements QuotaState {}
}
