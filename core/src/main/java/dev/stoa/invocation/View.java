package dev.stoa.invocation;

import dev.stoa.catalogue.CallableAsset;
import dev.stoa.credits.budgets.Budget;
import dev.stoa.credits.budgets.BudgetRef;
import dev.stoa.credits.budgets.BudgetScope;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.TeamId;
import dev.stoa.keys.ApiKey;
import dev.stoa.keys.KeyDirectory;
import dev.stoa.keys.KeyHash;
import dev.stoa.keys.KnownKey;
import dev.stoa.keys.Scope;
import dev.stoa.subscriptions.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that a call must know of keys, assets and subscriptions, as of one moment. Immutable.
public final class View implements KeyDirectory {

  private final long version;
  private final Map<KeyHash, KnownKey> keys;
  private final Map<AssetId, CallableAsset> assets;
  private final Map<Address, AssetId> addresses;
  private final Map<Subscribed, Subscription> subscriptions;
  private final Map<String, List<Budget>> budgets;

  private record Address(AssetType type, @Nullable String team, String slug) {}

  private record Subscribed(TeamId team, AssetId asset) {}

  View(
      long version,
      Map<KeyHash, KnownKey> keys,
      Map<AssetId, CallableAsset> assets,
      Iterable<Subscription> subscriptions,
      Collection<Budget> budgets) {
    this.version = version;
    this.keys = keys;
    this.assets = assets;
    this.addresses = addressesOf(assets);
    this.subscriptions = new HashMap<>();
    subscriptions.forEach(each -> this.subscriptions.put(subscribed(each), each));
    this.budgets = budgets.stream().collect(Collectors.groupingBy(Budget::subject));
  }

  /// The change up to which this view is complete.
  public long version() {
    return version;
  }

  @Override
  public @Nullable KnownKey find(KeyHash hash) {
    return keys.get(hash);
  }

  public Optional<CallableAsset> asset(AssetId id) {
    return Optional.ofNullable(assets.get(id));
  }

  /// The asset that a ref names, whoever may see it; its version is not looked at.
  public Optional<CallableAsset> asset(AssetType type, AssetRef ref) {
    AssetId id =
        switch (ref) {
          case AssetRef.ById(AssetId named, _) -> named;
          case AssetRef.House(String slug, _) -> addresses.get(new Address(type, null, slug));
          case AssetRef.OfTeam(String team, String slug, _) ->
              addresses.get(new Address(type, team, slug));
        };
    return Optional.ofNullable(id).map(assets::get).filter(asset -> asset.asset().type() == type);
  }

  /// The subscription that has not ended, whatever its state.
  public Optional<Subscription> subscription(TeamId team, AssetId asset) {
    return Optional.ofNullable(subscriptions.get(new Subscribed(team, asset)));
  }

  /// The subscriptions of a team that have not ended, the oldest first. It looks at those of all
  /// teams: not for the path of a call.
  List<Subscription> subscriptions(TeamId team) {
    return subscriptions.values().stream()
        .filter(each -> each.team().equals(team))
        .sorted(Comparator.comparing(Subscription::id))
        .toList();
  }

  /// The keys of a team that may still call, the oldest first, each once whatever secrets it has;
  /// without those for trying. It looks at those of all teams: not for the path of a call.
  Collection<ApiKey> callingKeys(TeamId team) {
    return keys.values().stream()
        .filter(known -> known.key().team().equals(team))
        .filter(known -> !known.trying() && known.allows(Scope.CALL))
        .map(KnownKey::key)
        .collect(Collectors.toMap(ApiKey::id, key -> key, (one, _) -> one, TreeMap::new))
        .values();
  }

  /// Every budget that a call with the key under the subscription must stay within.
  List<BudgetRef> budgets(ApiKey key, Subscription subscription) {
    List<BudgetRef> all = new ArrayList<>(4);
    if (key.budget() != null) {
      var ofKey = new Budget(BudgetScope.KEY, key.id().value(), key.team(), key.budget());
      all.add(new BudgetRef(ofKey, version));
    }
    for (String subject : List.of(subscription.id().value(), key.team().value())) {
      for (Budget budget : budgets.getOrDefault(subject, List.of())) {
        all.add(new BudgetRef(budget, version));
      }
    }
    all.add(BudgetRef.balance(key.team()));
    return all;
  }

  Collection<Budget> budgets() {
    return budgets.values().stream().flatMap(List::stream).toList();
  }

  Map<KeyHash, KnownKey> keys() {
    return keys;
  }

  Map<AssetId, CallableAsset> assets() {
    return assets;
  }

  Iterable<Subscription> subscriptions() {
    return subscriptions.values();
  }

  private static Subscribed subscribed(Subscription subscription) {
    return new Subscribed(subscription.team(), subscription.asset());
  }

  private static Map<Address, AssetId> addressesOf(Map<AssetId, CallableAsset> assets) {
    Map<Address, AssetId> addresses = HashMap.newHashMap(assets.size() * 2);
    for (CallableAsset each : assets.values()) {
      var asset = each.asset();
      addresses.put(new Address(asset.type(), asset.teamSlug(), asset.slug()), asset.id());
      if (asset.houseSlug() != null) {
        addresses.put(new Address(asset.type(), null, asset.houseSlug()), asset.id());
      }
    }
    return addresses;
  }
}
