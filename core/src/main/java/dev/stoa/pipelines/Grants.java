package dev.stoa.pipelines;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.VersionState;
import dev.stoa.catalogue.Visibility;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.TeamId;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionState;
import java.util.Optional;

/// What the steps of a team's pipelines may call: the team's own models, by their default plan, and
/// those that the team is subscribed to, by the plan of the subscription. Asked when a pipeline is
/// published and again when it runs.
public final class Grants {

  private final Known known;

  public Grants(Known known) {
    this.known = known;
  }

  /// What there is, whoever may use it.
  public interface Known {

    Optional<CallableAsset> model(AssetRef ref);

    /// One that has not ended.
    Optional<Subscription> subscription(TeamId team, AssetId asset);
  }

  /// Empty when there is no such model, or none that the publisher may use now.
  public Optional<Granted> find(TeamId publisher, AssetRef ref) {
    return known
        .model(ref)
        .filter(found -> isVisible(found.asset(), publisher))
        .flatMap(found ->
            found
                .version(ref.version())
                .filter(version -> version.state() != VersionState.RETIRED)
                .flatMap(version -> granted(publisher, found, version)));
  }

  private Optional<Granted> granted(TeamId publisher, CallableAsset found, Version version) {
    Asset asset = found.asset();
    if (asset.team().equals(publisher)) {
      return found.defaultPlan().map(plan -> new Granted(found, version, plan, asset.createdAt()));
    }
    return known
        .subscription(publisher, asset.id())
        .filter(subscription -> subscription.state() == SubscriptionState.ACTIVE)
        .flatMap(subscription ->
            found
                .plan(subscription.plan())
                .map(plan -> new Granted(found, version, plan, subscription.createdAt())));
  }

  private static boolean isVisible(Asset asset, TeamId publisher) {
    return asset.visibility() == Visibility.PUBLIC || asset.team().equals(publisher);
  }
}
