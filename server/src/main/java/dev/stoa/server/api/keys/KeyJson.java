package dev.stoa.server.api.keys;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.UserId;
import dev.stoa.keys.ApiKey;
import dev.stoa.keys.IssuedKey;
import dev.stoa.keys.KeyAssets;
import dev.stoa.keys.KeyLimits;
import dev.stoa.keys.Scope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A key as the API shows it.
///
/// @param prefix the visible start of its secret
/// @param secret only in the answer that hands it out; null ever after
/// @param assets the ids of the assets that it may call; null for all that the team is subscribed
///   to
/// @param state live, revoked or expired
/// @param limits that hold for it, the defaults included
/// @param assetLimits that hold besides for its calls to single assets
record KeyJson(
    KeyId id,
    String name,
    String prefix,
    @Nullable String secret,
    String state,
    Set<Scope> scopes,
    @Nullable List<AssetId> assets,
    UserId creator,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt,
    RateLimits limits,
    List<AssetLimits> assetLimits,
    @Nullable BudgetTerms budget) {

  static KeyJson of(ApiKey key, Instant now) {
    return of(key, null, now);
  }

  static KeyJson of(IssuedKey issued, Instant now) {
    return of(issued.key(), issued.secret().plain(), now);
  }

  private static KeyJson of(ApiKey key, @Nullable String secret, Instant now) {
    return new KeyJson(
        key.id(),
        key.name(),
        key.prefix(),
        secret,
        state(key, now),
        key.scopes(),
        assets(key.assets()),
        key.creator(),
        key.createdAt(),
        key.expiresAt(),
        key.revokedAt(),
        key.lastUsedAt(),
        key.limits().orElse(KeyLimits.DEFAULT),
        assetLimits(key),
        key.budget());
  }

  @Override
  public String toString() {
    return "KeyJson[id=" + id + ", prefix=" + prefix + "]";
  }

  private static String state(ApiKey key, Instant now) {
    if (key.revokedAt() != null) {
      return "revoked";
    }
    return key.hasExpired(now) ? "expired" : "live";
  }

  private static List<AssetLimits> assetLimits(ApiKey key) {
    return key.assetLimits().entrySet().stream()
        .map(each -> new AssetLimits(each.getKey().value(), each.getValue()))
        .sorted(Comparator.comparing(AssetLimits::asset))
        .toList();
  }

  private static @Nullable List<AssetId> assets(KeyAssets assets) {
    return switch (assets) {
      case KeyAssets.All() -> null;
      case KeyAssets.Only(Set<AssetId> ids) -> List.copyOf(ids);
    };
  }
}
