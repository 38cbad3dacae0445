package dev.stoa.keys;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.RateLimits;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person decides about a key, when it is made and when it is changed.
///
/// @param scopes none means `call`
/// @param expiresAt null when it never does
/// @param limits what is not set here follows [KeyLimits#DEFAULT]
/// @param assetLimits what holds besides for calls to these assets
public record KeyTerms(
    String name,
    Set<Scope> scopes,
    KeyAssets assets,
    @Nullable Instant expiresAt,
    RateLimits limits,
    Map<AssetId, RateLimits> assetLimits,
    @Nullable BudgetTerms budget) {

  public KeyTerms {
    name = name.strip();
    assetLimits = Map.copyOf(assetLimits);
    scopes =
        scopes.isEmpty() ? Set.of(Scope.CALL) : Collections.unmodifiableSet(EnumSet.copyOf(scopes));
  }

  /// A key that calls everything the team is subscribed to, within the default limits.
  public static KeyTerms named(String name) {
    return new KeyTerms(name, Set.of(), KeyAssets.all(), null, RateLimits.NONE, Map.of(), null);
  }

  public KeyTerms withName(String changed) {
    return new KeyTerms(changed, scopes, assets, expiresAt, limits, assetLimits, budget);
  }

  public KeyTerms withScopes(Set<Scope> changed) {
    return new KeyTerms(name, changed, assets, expiresAt, limits, assetLimits, budget);
  }

  public KeyTerms withAssets(KeyAssets changed) {
    return new KeyTerms(name, scopes, changed, expiresAt, limits, assetLimits, budget);
  }

  public KeyTerms withExpiresAt(@Nullable Instant changed) {
    return new KeyTerms(name, scopes, assets, changed, limits, assetLimits, budget);
  }

  public KeyTerms withLimits(RateLimits changed) {
    return new KeyTerms(name, scopes, assets, expiresAt, changed, assetLimits, budget);
  }

  public KeyTerms withAssetLimits(Map<AssetId, RateLimits> changed) {
    return new KeyTerms(name, scopes, assets, expiresAt, limits, changed, budget);
  }

  public KeyTerms withBudget(@Nullable BudgetTerms changed) {
    return new KeyTerms(name, scopes, assets, expiresAt, limits, assetLimits, changed);
  }
}
