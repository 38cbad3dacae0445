package dev.stoa.server.api.subscriptions;

import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.subscriptions.Decision;
import dev.stoa.subscriptions.RequestStore;
import dev.stoa.subscriptions.Subscription;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Subscriptions with the names, prices and decisions that a list shows. One whose asset is gone is
/// left out.
public final class ShownSubscriptions {

  private final RequestStore decisions;
  private final AssetStore assets;
  private final InstantSource clock;

  public ShownSubscriptions(RequestStore decisions, AssetStore assets, InstantSource clock) {
    this.decisions = decisions;
    this.assets = assets;
    this.clock = clock;
  }

  Page<SubscriptionJson> of(Page<Subscription> page) {
    Map<AssetId, CallableAsset> named =
        assets.load(page.items().stream().map(Subscription::asset).toList()).stream()
            .collect(Collectors.toMap(each -> each.asset().id(), Function.identity()));
    Map<SubscriptionId, Decision> last =
        decisions.lastDecisions(page.items().stream().map(Subscription::id).toList());
    Instant now = clock.instant();
    List<SubscriptionJson> items =
        page.items().stream()
            .flatMap(each ->
                Optional.ofNullable(named.get(each.asset()))
                    .map(asset -> SubscriptionJson.of(each, asset, last.get(each.id()), now))
                    .stream())
            .toList();
    return new Page<>(items, page.nextCursor());
  }
}
