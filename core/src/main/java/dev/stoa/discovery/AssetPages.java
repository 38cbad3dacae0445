package dev.stoa.discovery;

import dev.stoa.accounts.Team;
import dev.stoa.accounts.TeamStore;
import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.Vocabulary;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts together what an asset's page shows. Blocking; safe for use by many threads.
public final class AssetPages {

  private final AssetStore assets;
  private final TeamStore teams;
  private final Vocabulary vocabulary;
  private final MeasureStore measures;
  private final CardRenderer cards = new CardRenderer();

  public AssetPages(
      AssetStore assets, TeamStore teams, Vocabulary vocabulary, MeasureStore measures) {
    this.assets = assets;
    this.teams = teams;
    this.vocabulary = vocabulary;
    this.measures = measures;
  }

  /// Empty for what does not exist, is not published, or may not be known to the viewer. Retired
  /// versions are shown.
  public Optional<AssetPage> find(Viewer viewer, AssetType type, AssetRef ref) {
    return assets
        .find(type, ref)
        .filter(found -> viewer.maySee(found.asset()))
        .flatMap(found -> found.version(ref.version()).map(version -> page(found, version)));
  }

  private AssetPage page(CallableAsset found, Version version) {
    Asset asset = found.asset();
    return new AssetPage(
        Found.of(asset, found.current()).with(glance(asset.id())),
        asset.team(),
        teams.find(asset.team()).map(Team::name).orElse(asset.teamSlug()),
        asset.createdAt(),
        "/" + asset.type().segment() + "/" + asset.address(),
        shown(version),
        steps(found),
        found.aliases(),
        found.plans(),
        function(asset.function()),
        supplier(asset.supplier()));
  }

  private Glance glance(AssetId id) {
    return measures.glances(List.of(id)).getOrDefault(id, Glance.NONE);
  }

  private AssetPage.Shown shown(Version version) {
    return new AssetPage.Shown(
        version.number(),
        version.state(),
        version.sunsetAt(),
        version.inputs(),
        version.outputs(),
        version.graph(),
        version.table(),
        version.examples(),
        version.card(),
        cards.html(version.card()));
  }

  private static List<AssetPage.Step> steps(CallableAsset found) {
    return found.versions().values().stream()
        .map(version ->
            new AssetPage.Step(
                version.number(), version.state(), version.publishedAt(), version.sunsetAt()))
        .sorted(Comparator.comparingInt(AssetPage.Step::number).reversed())
        .toList();
  }

  private AssetPage.@Nullable FunctionOf function(@Nullable String name) {
    return Optional.ofNullable(name)
        .flatMap(vocabulary::findFunction)
        .map(f -> new AssetPage.FunctionOf(f.name(), f.title(), f.description(), f.unit()))
        .orElse(null);
  }

  private AssetPage.@Nullable SupplierOf supplier(@Nullable String slug) {
    return Optional.ofNullable(slug)
        .flatMap(vocabulary::findSupplier)
        .map(s -> new AssetPage.SupplierOf(s.slug(), s.name(), s.url()))
        .orElse(null);
  }
}
