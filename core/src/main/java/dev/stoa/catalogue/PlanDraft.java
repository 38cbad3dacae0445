package dev.stoa.catalogue;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.RateLimits;

/// The terms of a plan as its publisher writes them; the unit is that of the function.
public record PlanDraft(
    String slug,
    String name,
    Credits pricePerUnit,
    RateLimits limits,
    boolean isDefault,
    boolean approval) {

  /// What an asset gets whose publisher says nothing of plans.
  static final PlanDraft FREE =
      new PlanDraft("free", "Free", Credits.ZERO, RateLimits.NONE, true, false);

  Plan of(PlanId id, AssetId asset, String unit) {
    return new Plan(id, asset, slug, name, unit, pricePerUnit, limits, isDefault, approval);
  }
}
