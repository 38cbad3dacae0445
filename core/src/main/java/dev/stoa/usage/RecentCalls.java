package dev.stoa.usage;

import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.SubscriptionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How many calls one key made on one subscription within a minute.
///
/// @param key null for calls without one
/// @param last when the last of them began
public record RecentCalls(
    @Nullable KeyId key, SubscriptionId subscription, Instant last, int calls) {}
