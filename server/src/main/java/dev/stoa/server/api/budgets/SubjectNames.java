package dev.stoa.server.api.budgets;

import dev.stoa.catalogue.AssetStore;
import dev.stoa.credits.budgets.Budget;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.keys.ApiKey;
import dev.stoa.keys.KeyStore;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What people call the subjects of budgets.
public final class SubjectNames {

  private final KeyStore keys;
  private final SubscriptionStore subscriptions;
  private final AssetStore assets;

  public SubjectNames(KeyStore keys, SubscriptionStore subscriptions, AssetStore assets) {
    this.keys = keys;
    this.subscriptions = subscriptions;
    this.assets = assets;
  }

  /// Names by subject: of keys, and of assets whose subscription lives.
  Map<String, String> of(Collection<Budget> budgets) {
    Map<String, String> names = new HashMap<>();
    List<SubscriptionId> subscribed = new ArrayList<>();
    for (Budget budget : budgets) {
      switch (budget.scope()) {
        case BALANCE, TEAM -> {}
        case KEY ->
            keys.find(budget.team(), new KeyId(budget.subject()))
                .map(ApiKey::name)
                .ifPresent(name -> names.put(budget.subject(), name));
        case SUBSCRIPTION -> subscribed.add(new SubscriptionId(budget.subject()));
      }
    }
    List<Subscription> living =
        subscriptions.load(subscribed).stream().filter(each -> each.state().isLiving()).toList();
    Map<AssetId, String> addresses =
        assets.load(living.stream().map(Subscription::asset).toList()).stream()
            .map(found -> found.asset())
            .collect(Collectors.toMap(asset -> asset.id(), asset -> asset.address()));
    living.forEach(
        each -> names.put(each.id().value(), addresses.getOrDefault(each.asset(), "(gone)")));
    return names;
  }
}
