package dev.stoa.catalogue;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.TeamId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Where assets are remembered. Blocking; safe for use by many threads; joins the transaction that
/// surrounds it. Writers call [#lock] first and tell the index and the change feed afterwards.
public interface AssetStore {

  Optional<CallableAsset> find(AssetId id);

  /// Whatever version the ref asks for; who may see the asset is the caller's matter.
  Optional<CallableAsset> find(AssetType type, AssetRef ref);

  Optional<CallableAsset> findOfTeam(TeamId team, AssetType type, String slug);

  /// Newest first.
  Page<CallableAsset> listOfTeam(TeamId team, @Nullable String cursor, int limit);

  /// Those of the assets that exist, by id.
  List<CallableAsset> load(Collection<AssetId> ids);

  /// All assets by id.
  List<CallableAsset> loadAll();

  /// What the versions of all data sets hold, retired ones too.
  List<JsonNode> loadTables();

  /// Those with a house slug, by type and that slug.
  List<Asset> listOfHouse();

  /// Keeps other writers of the catalogue out until the transaction ends.
  void lock();

  /// The slug of a team, for addresses.
  Optional<String> teamSlug(TeamId team);

  void insert(Asset asset);

  /// Writes everything of the asset but its id, type, team, slug and creation.
  void update(Asset asset);

  /// Adds a version and makes it the current one.
  void publish(AssetId asset, Version version);

  void changeState(AssetId asset, int version, VersionState state, @Nullable Instant sunsetAt);

  /// Points the alias at the version, whether or not it existed.
  void pointAlias(AssetId asset, String alias, int version);

  void removeAlias(AssetId asset, String alias);

  /// Adds the plan or replaces the one of its id; versions of its terms and earlier prices stay.
  void put(Plan plan);

  /// The newest version of the terms that the plan ever had; 0 for none.
  int newestTerms(PlanId plan);

  /// Forgets the asset with its versions, aliases and plans.
  void delete(AssetId asset);
}
