package dev.stoa.server;

import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.TeamId;
import dev.stoa.pipelines.Grants;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionStore;
import java.util.Optional;

/// What a publisher may call, as the database has it.
record StoredGrants(AssetStore assets, SubscriptionStore subscriptions) implements Grants.Known {

  @Override
  public Optional<CallableAsset> model(AssetRef ref) {
    return assets.find(AssetType.MODEL, ref);
  }

  @Override
  public Optional<Subscription> subscription(TeamId team, AssetId asset) {
    return subscriptions.findLive(team, asset);
  }
}
