package dev.stoa.server.api.usage;

import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.journal.CallSubject;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.TeamId;
import dev.stoa.keys.KeyStore;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionStore;
import dev.stoa.usage.CallLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts calls together with what people call their assets and keys, and one call with the terms it
/// was charged on.
public final class ShownCalls {

  private final CallLog log;
  private final AssetStore assets;
  private final KeyStore keys;
  private final SubscriptionStore subscriptions;

  public ShownCalls(
      CallLog log, AssetStore assets, KeyStore keys, SubscriptionStore subscriptions) {
    this.log = log;
    this.assets = assets;
    this.keys = keys;
    this.subscriptions = subscriptions;
  }

  /// Reads the names of all in one go.
  List<CallJson> of(TeamId team, List<Settled> calls) {
    List<CallSubject> subjects = calls.stream().map(Settled::subject).toList();
    Map<AssetId, CallableAsset> called =
        assets.load(subjects.stream().map(CallSubject::asset).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(asset -> asset.asset().id(), Function.identity()));
    Map<KeyId, String> names =
        keys.names(
            team,
            subjects.stream()
                .flatMap(subject -> Stream.ofNullable(subject.key()))
                .collect(Collectors.toSet()));
    Map<CallId, Credits> steps = log.stepCosts(team, calls);
    return calls.stream()
        .map(call -> {
          KeyId key = call.subject().key();
          return CallJson.of(
              call,
              called.get(call.subject().asset()),
              key == null ? null : names.get(key),
              steps.getOrDefault(call.subject().call(), Credits.ZERO));
        })
        .toList();
  }

  CallJson of(TeamId team, Settled call) {
    CallJson shown = of(team, List.of(call)).getFirst();
    return terms(call).map(shown::with).orElse(shown);
  }

  /// Empty when the plan is no longer offered.
  private Optional<CallJson.Terms> terms(Settled call) {
    CallSubject subject = call.subject();
    Subscription subscription =
        subscriptions.load(List.of(subject.subscription())).stream().findFirst().orElse(null);
    return assets
        .find(subject.asset())
        .flatMap(asset -> asset.plan(subject.plan()))
        .map(plan -> terms(plan, subscription, subject));
  }

  /// @param subscription null for a trial call, which needs none
  private static CallJson.Terms terms(
      Plan plan, @Nullable Subscription subscription, CallSubject subject) {
    Credits price =
        subscription == null
            ? Credits.ZERO
            : plan.priceFor(subscription.createdAt(), subject.startedAt());
    return new CallJson.Terms(plan.slug(), plan.name(), price, subscription == null);
  }
}
