package dev.stoa.catalogue;

import dev.stoa.kernel.AssetType;
import java.util.List;

/// All that a publisher says of an asset.
///
/// @param house whether the bare slug is asked for, which only an administrator may grant
/// @param plans none for a single free one
public record AssetDraft(
    AssetType type,
    String slug,
    boolean house,
    Listing listing,
    VersionDraft version,
    List<PlanDraft> plans) {

  public AssetDraft {
    plans = plans.isEmpty() ? List.of(PlanDraft.FREE) : List.copyOf(plans);
  }
}
