package dev.stoa.subscriptions;

import dev.stoa.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a publisher decided about a subscription.
///
/// @param note for the subscriber to read; null when nothing was said
public record Decision(Verdict verdict, UserId by, Instant at, @Nullable String note) {}
