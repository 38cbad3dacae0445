package dev.stoa.catalogue;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.RateLimits;

/// The terms on which an asset may be called.
///
/// @param unit what the price counts: calls, characters, tokens, seconds, rows or bytes
/// @param isDefault taken when a subscriber names no plan; one per asset
/// @param approval whether the publisher must approve each subscription
public record Plan(
    PlanId id,
    AssetId asset,
    String slug,
    String name,
    String unit,
    Credits pricePerUnit,
    RateLimits limits,
    boolean isDefault,
    boolean approval) {}
