package dev.stoa.audit;

import dev.stoa.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries are asked for; null leaves a field open.
///
/// @param kind of what was changed
/// @param from the first moment that counts
/// @param to the first that no longer does
public record AuditFilter(
    @Nullable String kind, @Nullable UserId user, @Nullable Instant from, @Nullable Instant to) {

  public static final AuditFilter ALL = new AuditFilter(null, null, null, null);
}
