package dev.stoa.invocation;

import dev.stoa.catalogue.CallableAsset;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.TeamId;
import dev.stoa.pipelines.Grants;
import dev.stoa.subscriptions.Subscription;
import java.util.Optional;

/// What publishers may call, as of one moment.
record ViewGrants(View view) implements Grants.Known {

  @Override
  public Optional<CallableAsset> model(AssetRef ref) {
    return view.asset(AssetType.MODEL, ref);
  }

  @Override
  public Optional<Subscription> subscription(TeamId team, AssetId asset) {
    return view.subscription(team, asset);
  }
}
