package dev.stoa.catalogue;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.TeamId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model, pipeline or data set as the catalogue lists it; what it does is in its versions.
///
/// @param team the team that owns it
/// @param slug unique per type within the team
/// @param houseSlug the bare slug granted by an administrator; null when there is none
/// @param function what a model does; null for pipelines and data sets
/// @param languages BCP 47 tags; empty when language does not matter
/// @param license an SPDX identifier where there is one
/// @param modalities such as `text`, `audio`, `image`
public record Asset(
    AssetId id,
    AssetType type,
    TeamId team,
    String teamSlug,
    String slug,
    @Nullable String houseSlug,
    String name,
    String summary,
    @Nullable String function,
    @Nullable String supplier,
    Visibility visibility,
    List<String> languages,
    @Nullable String license,
    List<String> modalities,
    Instant createdAt,
    Instant updatedAt) {

  public Asset {
    languages = List.copyOf(languages);
    modalities = List.copyOf(modalities);
  }

  Asset withHouseSlug(@Nullable String granted, Instant at) {
    return new Asset(
        id,
        type,
        team,
        teamSlug,
        slug,
        granted,
        name,
        summary,
        function,
        supplier,
        visibility,
        languages,
        license,
        modalities,
        createdAt,
        at);
  }

  /// How an address names this asset for good: the house slug if granted, else `team/slug`.
  public String address() {
    return houseSlug == null ? teamSlug + "/" + slug : houseSlug;
  }
}
