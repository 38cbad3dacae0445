package dev.stoa.subscriptions;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What must be remembered of subscriptions. Blocking; safe for use by many threads; every method
/// joins the transaction that surrounds it.
public interface SubscriptionStore {

  /// False, and nothing changed, when the team already has a living subscription of the asset; also
  /// when another transaction makes one at the same moment, which is waited for.
  boolean insertUnlessLiving(Subscription subscription);

  /// Writes state and end of an existing one.
  void update(Subscription subscription);

  Optional<Subscription> find(TeamId team, SubscriptionId id);

  /// As [#find], and nobody else changes it until the surrounding transaction ends.
  Optional<Subscription> findLocked(TeamId team, SubscriptionId id);

  /// Whether the team has set a budget on it.
  boolean hasBudget(SubscriptionId id);

  /// The living one of the team and the asset.
  Optional<Subscription> findLive(TeamId team, AssetId asset);

  /// Newest first.
  Page<Subscription> list(
      TeamId team, Set<SubscriptionState> states, @Nullable String cursor, int limit);

  /// All that are living, the pending and suspended included.
  List<Subscription> loadLive();

  /// The teams that have a living one on the plan.
  List<TeamId> teamsOn(PlanId plan);

  /// How many teams have a living one; assets without any are missing.
  Map<AssetId, Integer> countLive(Collection<AssetId> assets);

  /// These, whatever their state; those that do not exist are missing.
  List<Subscription> load(Collection<SubscriptionId> ids);
}
