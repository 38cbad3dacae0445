package dev.stoa.subscriptions;

import dev.stoa.accounts.Actor;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.events.ChangeFeed;
import dev.stoa.events.Topic;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.Transactions;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Subscribes a team to assets and cancels it. Each verb is one transaction that also records
/// [Topic#SUBSCRIPTION]; doing either twice changes nothing the second time. Safe for use by many
/// threads.
public final class Subscriber {

  private final SubscriptionStore store;
  private final Transactions transactions;
  private final ChangeFeed changes;
  private final Ids ids;
  private final InstantSource clock;

  public Subscriber(
      SubscriptionStore store,
      Transactions transactions,
      ChangeFeed changes,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.transactions = transactions;
    this.changes = changes;
    this.ids = ids;
    this.clock = clock;
  }

  /// The team's living subscription of the asset, made now if there was none. A plan that asks for
  /// approval starts as pending.
  ///
  /// @param asset as the actor's team may see it
  /// @param plan one of the asset's; null for the plan of the living subscription, else the default
  /// @throws ProblemException `role_missing` for a viewer; `conflict` when the living one is on
  ///   another plan than the one asked for; `invalid_input` when there is no such plan
  public Subscription subscribe(Actor actor, CallableAsset asset, @Nullable Plan plan) {
    actor.require(Role.MEMBER, "subscribe");
    AssetId id = asset.asset().id();
    if (plan != null && !plan.asset().equals(id)) {
      throw new ProblemException(
          Problem.invalid("/plan", "the plan " + plan.slug() + " is not one of this asset"));
    }
    return transactions.together(() -> {
      Optional<Subscription> living = store.findLive(actor.team(), id);
      if (living.isPresent()) {
        return onAskedPlan(living.get(), plan);
      }
      Subscription fresh = fresh(actor, id, plan == null ? defaultOf(asset) : plan);
      if (!store.insertUnlessLiving(fresh)) {
        return onAskedPlan(store.findLive(actor.team(), id).orElse(fresh), plan);
      }
      changes.record(Topic.SUBSCRIPTION, fresh.id().value());
      return fresh;
    });
  }

  /// Ends it at once: calls are refused from the answer on.
  ///
  /// @throws ProblemException `role_missing` for a viewer; `not_found`
  public Subscription cancel(Actor actor, SubscriptionId id) {
    actor.require(Role.MEMBER, "cancel a subscription");
    return transactions.together(() -> {
      Subscription found =
          store
              .findLocked(actor.team(), id)
              .orElseThrow(() -> new ProblemException(Problem.notFound()));
      if (!found.state().isLiving()) {
        return found;
      }
      Subscription cancelled = found.cancelled(clock.instant());
      store.update(cancelled);
      changes.record(Topic.SUBSCRIPTION, id.value());
      return cancelled;
    });
  }

  private Subscription fresh(Actor actor, AssetId asset, Plan plan) {
    return new Subscription(
        new SubscriptionId(ids.next()),
        actor.team(),
        asset,
        plan.id(),
        plan.approval() ? SubscriptionState.PENDING : SubscriptionState.ACTIVE,
        actor.user(),
        clock.instant(),
        null);
  }

  private static Subscription onAskedPlan(Subscription living, @Nullable Plan asked) {
    if (asked != null && !asked.id().equals(living.plan())) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.CONFLICT,
              "The team is subscribed on another plan. Cancel that subscription first, or leave the"
                  + " plan out to keep it."));
    }
    return living;
  }

  private static Plan defaultOf(CallableAsset asset) {
    return asset
        .defaultPlan()
        .orElseThrow(() ->
            new ProblemException(
                Problem.invalid("/plan", "the asset has no default plan; name one of its plans")));
  }
}
