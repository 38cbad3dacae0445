package dev.stoa.server;

import dev.stoa.catalogue.AssetPublisher;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.VersionState;
import dev.stoa.engines.packs.Pack;
import dev.stoa.engines.packs.Packs;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.TeamId;
import dev.stoa.providers.EngineSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Brings the catalogue to what packs are installed here: their models are published, and those of
/// a pack that was removed here are retired. A pack that was never here changes nothing, as another
/// node of the installation may have it.
record PackedAssets(Assets assets, Packs packs) {

  static PackedAssets of(Assets assets, Home home, Path dataFolder) {
    return new PackedAssets(assets, PackCommands.Place.packs(home, dataFolder));
  }

  /// Those and the engines of all packs.
  List<EngineSource> enginesBeside(List<EngineSource> others) {
    return Stream.concat(others.stream(), packs.engines().stream()).toList();
  }

  void apply(TeamId house) {
    for (Pack pack : packs.all()) {
      if (packs.isInstalled(pack)) {
        assets.applyShipped(packs.catalogue(pack), house);
        models(pack, house).forEach(model -> assets.publisher().renew(house, model.asset().id()));
      } else if (packs.isRemoved(pack)) {
        models(pack, house).forEach(model -> retire(house, model));
        packs.forgetRemoval(pack);
      }
    }
  }

  private List<CallableAsset> models(Pack pack, TeamId house) {
    AssetStore store = assets.store();
    return pack.models().stream()
        .map(slug -> store.findOfTeam(house, AssetType.MODEL, slug))
        .flatMap(Optional::stream)
        .toList();
  }

  private void retire(TeamId house, CallableAsset model) {
    AssetPublisher publisher = assets.publisher();
    for (String alias : model.aliases().keySet()) {
      publisher.removeAlias(house, model.asset().id(), alias);
    }
    for (Version version : model.versions().values()) {
      if (version.state() != VersionState.RETIRED) {
        publisher.retire(house, model.asset().id(), version.number());
      }
    }
  }
}
