package dev.stoa.server.api.keys;

import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.RateLimits;
import dev.stoa.keys.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked of a new key; all but the name may be left out.
///
/// @param scopes `call` unless given; call and manage exclude each other
/// @param assets ids, or addresses such as `models/sentiment`; all that the team is subscribed to
///   unless given
/// @param expiresAt in the future; never unless given
/// @param limits the defaults unless given, each for itself
/// @param assetLimits what holds besides for its calls to single assets
/// @param budget none unless given
record KeyRequest(
    String name,
    @Nullable List<Scope> scopes,
    @Nullable List<String> assets,
    @Nullable Instant expiresAt,
    @Nullable RateLimits limits,
    @Nullable List<AssetLimits> assetLimits,
    @Nullable BudgetTerms budget) {}
