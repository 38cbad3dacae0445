package dev.stoa.discovery;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.Visibility;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item of a result.
///
/// @param ref how an address names the asset
/// @param slug unique per type within the team
/// @param team the slug of the team that owns it
/// @param price of its default plan; null when it has none
/// @param measured null while it has not been called lately
public record Found(
    AssetId id,
    AssetType type,
    String ref,
    String slug,
    String team,
    String name,
    String summary,
    @Nullable String function,
    @Nullable String supplier,
    List<String> languages,
    @Nullable String license,
    List<String> modalities,
    Visibility visibility,
    int version,
    Instant updatedAt,
    Glance.@Nullable Price price,
    Glance.@Nullable Measure measured) {

  static Found of(Asset asset, int version) {
    return new Found(
        asset.id(),
        asset.type(),
        asset.address(),
        asset.slug(),
        asset.teamSlug(),
        asset.name(),
        asset.summary(),
        asset.function(),
        asset.supplier(),
        asset.languages(),
        asset.license(),
        asset.modalities(),
        asset.visibility(),
        version,
        asset.updatedAt(),
        null,
        null);
  }

  Found with(Glance glance) {
    return new Found(
        id,
        type,
        ref,
        slug,
        team,
        name,
        summary,
        function,
        supplier,
        languages,
        license,
        modalities,
        visibility,
        version,
        updatedAt,
        glance.price(),
        glance.measured());
  }
}
