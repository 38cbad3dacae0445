package dev.stoa.journal;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who called what, whole enough that a record needs nothing else to be counted later, when the key
/// or the asset may be gone.
///
/// @param parent the call that this one is a step of; null when a caller asked for it
/// @param key null when it was called without one, from the console
/// @param door the protocol it came by: `native`, `console`, …
public record CallSubject(
    CallId call,
    @Nullable CallId parent,
    Instant startedAt,
    TeamId team,
    @Nullable KeyId key,
    AssetId asset,
    AssetType type,
    int version,
    SubscriptionId subscription,
    PlanId plan,
    String door) {}
