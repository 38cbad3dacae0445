package dev.stoa.server.api.assets;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.VersionState;
import dev.stoa.catalogue.Visibility;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An asset as its publisher sees it after a change.
///
/// @param ref how an address names it
/// @param current the version of an address that names none
/// @param aliases each with the number of its version
/// @param plans their slugs
record PublishedJson(
    AssetId id,
    AssetType type,
    String ref,
    String name,
    Visibility visibility,
    int current,
    List<VersionJson> versions,
    Map<String, Integer> aliases,
    List<String> plans) {

  /// @param sunsetAt when a deprecated version ends, or a retired one ended; null otherwise
  record VersionJson(
      int number, VersionState state, Instant publishedAt, @Nullable Instant sunsetAt) {

    static VersionJson of(Version version) {
      return new VersionJson(
          version.number(), version.state(), version.publishedAt(), version.sunsetAt());
    }
  }

  static PublishedJson of(CallableAsset callable) {
    Asset asset = callable.asset();
    return new PublishedJson(
        asset.id(),
        asset.type(),
        asset.address(),
        asset.name(),
        asset.visibility(),
        callable.current(),
        callable.versions().values().stream().map(VersionJson::of).toList(),
        callable.aliases(),
        callable.plans().stream().map(Plan::slug).toList());
  }
}
