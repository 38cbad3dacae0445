package dev.stoa.invocation;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.VersionState;
import dev.stoa.catalogue.Visibility;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.TeamId;
import dev.stoa.keys.ApiKey;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionState;
import dev.stoa.subscriptions.trials.Trials;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Step 2: what is called, in which version, under which subscription and plan? What the team may
/// not know of is answered as what does not exist.
final class Resolve implements Step<Identified, Resolved> {

  @Override
  public Passage<Resolved> take(Identified call) {
    ApiKey key = call.key().key();
    Optional<AssetRef> ref = AssetRef.parse(call.request().ref());
    Optional<CallableAsset> found =
        ref.flatMap(named -> call.view().asset(call.request().type(), named))
            .filter(asset -> isVisible(asset.asset(), key.team()));
    Optional<Version> version =
        found.flatMap(asset -> asset.version(ref.map(AssetRef::version).orElse(null)));
    if (found.isEmpty() || version.isEmpty()) {
      return Passage.stopped(Problem.notFound());
    }
    CallableAsset asset = found.get();
    if (!key.assets().contains(asset.asset().id())) {
      return Passage.stopped(
          Problem.of(
              ErrorCode.SCOPE_MISSING,
              "This key is limited to other assets. Add this one to it, or use another key."));
    }
    if (version.get().state() == VersionState.RETIRED) {
      return Passage.stopped(retired(asset, version.get()));
    }
    return subscribed(call, asset, version.get());
  }

  private static Passage<Resolved> subscribed(
      Identified call, CallableAsset asset, Version version) {
    ApiKey key = call.key().key();
    Optional<Subscription> subscription = call.view().subscription(key.team(), asset.asset().id());
    if (subscription.isEmpty()) {
      String why = "The key's team is not subscribed to this " + word(asset) + ".";
      return tried(call, asset, version).orElseGet(() -> notSubscribed(asset, why));
    }
    return switch (subscription.get().state()) {
      case ACTIVE -> planned(call, asset, version, subscription.get());
      case PENDING -> {
        String why = "The subscription waits for the publisher's approval.";
        yield tried(call, asset, version).orElseGet(() -> notSubscribed(asset, why));
      }
      case SUSPENDED -> notSubscribed(asset, "The publisher has suspended the subscription.");
      case REJECTED -> notSubscribed(asset, "The publisher has rejected the subscription.");
      case CANCELLED -> notSubscribed(asset, "The subscription was cancelled.");
    };
  }

  private static Passage<Resolved> planned(
      Identified call, CallableAsset asset, Version version, Subscription subscription) {
    ApiKey key = call.key().key();
    for (Plan plan : asset.plans()) {
      if (plan.id().equals(subscription.plan())) {
        Plan priced = plan.pricedFor(subscription.createdAt(), call.request().at());
        return Passage.onward(
            new Resolved(
                call.request(),
                key,
                asset,
                version,
                subscription,
                priced,
                call.view().budgets(key, subscription),
                null));
      }
    }
    return notSubscribed(asset, "The plan of the subscription exists no more; choose another.");
  }

  /// A trial costs nothing, so no budget applies.
  private static Optional<Passage<Resolved>> tried(
      Identified call, CallableAsset asset, Version version) {
    ApiKey key = call.key().key();
    return Plan.ofTrial(asset.plans())
        .map(plan ->
            Passage.onward(
                new Resolved(
                    call.request(),
                    key,
                    asset,
                    version,
                    trial(key, plan, call.request().at()),
                    plan.free(),
                    List.of(),
                    TrialCall.of(key.team(), plan))));
  }

  private static Subscription trial(ApiKey key, Plan plan, Instant at) {
    return new Subscription(
        Trials.idOf(key.team(), plan.id()),
        key.team(),
        plan.asset(),
        plan.id(),
        SubscriptionState.ACTIVE,
        key.creator(),
        at,
        null);
  }

  private static boolean isVisible(Asset asset, TeamId team) {
    return asset.visibility() == Visibility.PUBLIC || asset.team().equals(team);
  }

  private static Problem retired(CallableAsset asset, Version version) {
    boolean hasEnded = version.number() == asset.current();
    return Problem.of(
            ErrorCode.VERSION_RETIRED,
            hasEnded
                ? "It was retired, and nothing took its place."
                : "Version %d was retired. Call version %d, or leave the version out."
                    .formatted(version.number(), asset.current()))
        .withHelp(page(asset));
  }

  private static Passage<Resolved> notSubscribed(CallableAsset asset, String why) {
    return Passage.stopped(refusal(asset, why));
  }

  static Problem refusal(CallableAsset asset, String why) {
    return Problem.of(ErrorCode.NOT_SUBSCRIBED, why + " Its page says how to subscribe.")
        .withHelp(page(asset));
  }

  private static String page(CallableAsset asset) {
    return "/discover/" + asset.asset().type().segment() + "/" + asset.asset().address();
  }

  private static String word(CallableAsset asset) {
    return switch (asset.asset().type()) {
      case MODEL -> "model";
      case PIPELINE -> "pipeline";
      case DATA -> "data set";
    };
  }
}
