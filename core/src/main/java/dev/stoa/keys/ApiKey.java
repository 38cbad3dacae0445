package dev.stoa.keys;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A key as it may be shown: everything but its secret.
///
/// @param prefix the visible start of its newest secret, to tell keys apart
/// @param scopes at least one
/// @param creator whose role in the team bounds what the key may do
/// @param limits as set on this key; see [KeyLimits#DEFAULT] for the rest
/// @param assetLimits what holds besides for its calls to these assets
/// @param lastUsedAt late by some seconds; null when never used
public record ApiKey(
    KeyId id,
    TeamId team,
    String name,
    String prefix,
    Set<Scope> scopes,
    KeyAssets assets,
    UserId creator,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    RateLimits limits,
    Map<AssetId, RateLimits> assetLimits,
    @Nullable BudgetTerms budget,
    @Nullable Instant lastUsedAt) {

  public ApiKey {
    scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
    assetLimits = Map.copyOf(assetLimits);
  }

  /// Neither revoked nor expired.
  public boolean isLive(Instant now) {
    return revokedAt == null && !hasExpired(now);
  }

  public boolean hasExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  public KeyTerms terms() {
    return new KeyTerms(name, scopes, assets, expiresAt, limits, assetLimits, budget);
  }

  ApiKey with(KeyTerms terms) {
    return new ApiKey(
        id,
        team,
        terms.name(),
        prefix,
        terms.scopes(),
        terms.assets(),
        creator,
        createdAt,
        terms.expiresAt(),
        revokedAt,
        terms.limits(),
        terms.assetLimits(),
        terms.budget(),
        lastUsedAt);
  }

  ApiKey withPrefix(String fresh) {
    return new ApiKey(
        id,
        team,
        name,
        fresh,
        scopes,
        assets,
        creator,
        createdAt,
        expiresAt,
        revokedAt,
        limits,
        assetLimits,
        budget,
        lastUsedAt);
  }

  ApiKey revoked(Instant at) {
    return new ApiKey(
        id,
        team,
        name,
        prefix,
        scopes,
        assets,
        creator,
        createdAt,
        expiresAt,
        at,
        limits,
        assetLimits,
        budget,
        lastUsedAt);
  }
}
