package dev.stoa.invocation;

import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.credits.budgets.Budget;
import dev.stoa.credits.budgets.BudgetStore;
import dev.stoa.events.Change;
import dev.stoa.events.ChangeFeed;
import dev.stoa.events.Changes;
import dev.stoa.events.Topic;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.Transactions;
import dev.stoa.keys.KeyHash;
import dev.stoa.keys.KeyStore;
import dev.stoa.keys.KnownKey;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads views from the database, each as of one moment: whole, or as the view before and what has
/// changed since. Blocking.
public final class ViewReader {

  private static final int CHANGES_MAX = 10_000;

  private final ChangeFeed feed;
  private final Transactions transactions;
  private final KeyStore keys;
  private final AssetStore assets;
  private final SubscriptionStore subscriptions;
  private final BudgetStore budgets;

  public ViewReader(
      ChangeFeed feed,
      Transactions transactions,
      KeyStore keys,
      AssetStore assets,
      SubscriptionStore subscriptions,
      BudgetStore budgets) {
    this.feed = feed;
    this.transactions = transactions;
    this.keys = keys;
    this.assets = assets;
    this.subscriptions = subscriptions;
    this.budgets = budgets;
  }

  View readAll() {
    return transactions.snapshot(() -> readAll(feed.version()));
  }

  /// The view as it is now; the very same object when nothing has changed.
  View readSince(View before) {
    return transactions.snapshot(() ->
        switch (feed.since(before.version(), CHANGES_MAX)) {
          case Changes.ReloadAll(long version) -> readAll(version);
          case Changes.Delta(List<Change> changes, long version) ->
              changes.isEmpty() && version == before.version()
                  ? before
                  : apply(before, changes, version);
        });
  }

  private View readAll(long version) {
    Map<AssetId, CallableAsset> all = new HashMap<>();
    assets.loadAll().forEach(asset -> all.put(asset.asset().id(), asset));
    return new View(version, keys.loadAll(), all, subscriptions.loadLive(), budgets.loadAll());
  }

  private View apply(View before, List<Change> changes, long version) {
    return new View(
        version,
        keysAfter(before, changes),
        assetsAfter(before, changes),
        subscriptionsAfter(before, changes),
        budgetsAfter(before, changes));
  }

  private Map<KeyHash, KnownKey> keysAfter(View before, List<Change> changes) {
    Set<KeyId> changed = idsOf(changes, Topic.KEY, KeyId::new);
    Set<TeamId> teams = idsOf(changes, Topic.TEAM, TeamId::new);
    if (changed.isEmpty() && teams.isEmpty()) {
      return before.keys();
    }
    Map<KeyHash, KnownKey> after = new HashMap<>(before.keys());
    after
        .values()
        .removeIf(
            known -> changed.contains(known.key().id()) || teams.contains(known.key().team()));
    after.putAll(keys.load(changed));
    after.putAll(keys.loadOfTeams(teams));
    return after;
  }

  private Map<AssetId, CallableAsset> assetsAfter(View before, List<Change> changes) {
    Set<AssetId> changed = idsOf(changes, Topic.ASSET, AssetId::new);
    if (changed.isEmpty()) {
      return before.assets();
    }
    Map<AssetId, CallableAsset> after = new HashMap<>(before.assets());
    after.keySet().removeAll(changed);
    assets.load(changed).forEach(asset -> after.put(asset.asset().id(), asset));
    return after;
  }

  private Iterable<Subscription> subscriptionsAfter(View before, List<Change> changes) {
    Set<SubscriptionId> changed = idsOf(changes, Topic.SUBSCRIPTION, SubscriptionId::new);
    if (changed.isEmpty()) {
      return before.subscriptions();
    }
    List<Subscription> after = new ArrayList<>();
    before
        .subscriptions()
        .forEach(each -> {
          if (!changed.contains(each.id())) {
            after.add(each);
          }
        });
    subscriptions.load(changed).stream()
        .filter(each -> each.state().isLiving())
        .forEach(after::add);
    return after;
  }

  private Collection<Budget> budgetsAfter(View before, List<Change> changes) {
    Set<String> changed = idsOf(changes, Topic.BUDGET, id -> id);
    if (changed.isEmpty()) {
      return before.budgets();
    }
    List<Budget> after = new ArrayList<>(budgets.load(changed));
    before.budgets().stream().filter(each -> !changed.contains(each.id())).forEach(after::add);
    return after;
  }

  private static <T> Set<T> idsOf(
      List<Change> changes, Topic topic, java.util.function.Function<String, T> typed) {
    return changes.stream()
        .filter(change -> change.topic() == topic)
        .map(change -> typed.apply(change.id()))
        .collect(Collectors.toSet());
  }
}
