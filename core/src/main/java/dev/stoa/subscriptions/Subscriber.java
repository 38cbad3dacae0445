package dev.stoa.subscriptions;

import dev.stoa.accounts.Actor;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
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

/// Subscribes a team to assets and cancels it. Each verb is one transaction that also tells every
/// node, the audit and the publisher; doing either twice changes nothing the second time. Safe for
/// use by many threads.
public final class Subscriber {

  private final SubscriptionStore store;
  private final RequestStore requests;
  private final Transactions transactions;
  private final SubscriptionNews news;
  private final Ids ids;
  private final InstantSource clock;

  public Subscriber(
      SubscriptionStore store,
      RequestStore requests,
      Transactions transactions,
      SubscriptionNews news,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.requests = requests;
    this.transactions = transactions;
    this.news = news;
    this.ids = ids;
    this.clock = clock;
  }

  /// The team's living subscription of the asset, made now if there was none. A plan that asks for
  /// approval starts as pending. A team that left while it was suspended comes back suspended,
  /// whatever the plan.
  ///
  /// @param asset as the actor's team may see it
  /// @param plan one of the asset's; null for the plan of the living subscription, else the default
  /// @param acceptedTerms the version of the plan's terms that the actor accepts; kept as a proof
  /// @throws ProblemException `role_missing` for a viewer; `conflict` when the living one is on
  ///   another plan than the one asked for; `invalid_input` when there is no such plan, or its
  ///   terms are not the ones accepted
  public Subscription subscribe(
      Actor actor, CallableAsset asset, @Nullable Plan plan, @Nullable Integer acceptedTerms) {
    actor.require(Role.MEMBER, "subscribe");
    AssetId id = asset.asset().id();
    if (plan != null && !plan.asset().equals(id)) {
      throw new ProblemException(
          Problem.invalid("/plan", "the plan " + plan.slug() + " is not one of this asset"));
    }
    return transactions.together(() -> {
      Optional<Subscription> living = store.findLive(actor.team(), id);
      if (living.isPresent()) {
        return again(actor, asset, onAskedPlan(living.get(), plan), acceptedTerms);
      }
      Plan taken = plan == null ? defaultOf(asset) : plan;
      TermsAcceptance.require(taken, acceptedTerms);
      Subscription fresh = fresh(actor, taken);
      if (!store.insertUnlessLiving(fresh)) {
        return onAskedPlan(store.findLive(actor.team(), id).orElse(fresh), plan);
      }
      return begun(actor, taken, fresh);
    });
  }

  /// Ends it at once: calls are refused from the answer on. A budget on it holds for no later one,
  /// so that only those may end it who may remove the budget.
  ///
  /// @throws ProblemException `role_missing` for a viewer, and below admin when it has a budget;
  ///   `not_found`
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
      if (store.hasBudget(id)) {
        actor.require(Role.ADMIN, "cancel a subscription that has a budget");
      }
      Subscription cancelled = found.in(SubscriptionState.CANCELLED, clock.instant());
      store.update(cancelled);
      news.told(actor.team(), "cancel", found, cancelled);
      return cancelled;
    });
  }

  /// The row is there by now, so that nobody else subscribes or leaves in between.
  private Subscription begun(Actor actor, Plan plan, Subscription inserted) {
    Subscription fresh = inserted;
    Optional<Decision> suspension = requests.suspensionBefore(inserted);
    if (suspension.isPresent()) {
      fresh = inserted.in(SubscriptionState.SUSPENDED, inserted.createdAt());
      store.update(fresh);
      requests.add(fresh.id(), suspension.get());
    }
    news.told(actor.team(), "subscribe", null, fresh);
    accept(actor, plan, fresh);
    if (fresh.state() == SubscriptionState.PENDING) {
      news.notices().requested(fresh);
    }
    return fresh;
  }

  /// Terms that have changed since are accepted by subscribing again.
  private Subscription again(
      Actor actor, CallableAsset asset, Subscription living, @Nullable Integer acceptedTerms) {
    if (acceptedTerms != null) {
      asset
          .plan(living.plan())
          .ifPresent(plan -> {
            TermsAcceptance.require(plan, acceptedTerms);
            accept(actor, plan, living);
          });
    }
    return living;
  }

  private void accept(Actor actor, Plan plan, Subscription to) {
    var terms = plan.terms();
    if (terms == null) {
      return;
    }
    var acceptance =
        new Acceptance(to.id(), plan.id(), terms.version(), actor.user(), clock.instant());
    if (requests.acceptances(to.id()).stream().noneMatch(acceptance::isOfSameTerms)) {
      requests.add(acceptance);
      news.accepted(actor.team(), acceptance);
    }
  }

  private Subscription fresh(Actor actor, Plan plan) {
    return new Subscription(
        new SubscriptionId(ids.next()),
        actor.team(),
        plan.asset(),
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
