package dev.stoa.usage;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one key used of one asset within a minute.
///
/// @param key null for calls without one
/// @param last when the last of them began
/// @param units that were charged for
public record RecentCalls(
    @Nullable KeyId key,
    TeamId team,
    AssetId asset,
    Instant last,
    int calls,
    String unit,
    long units) {}
