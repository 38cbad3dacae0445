package dev.stoa.audit;

import dev.stoa.kernel.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A change as it was recorded.
///
/// @param byName what the user is called now; null when nobody was signed in
/// @param before the thing before; null when it did not exist
/// @param after the thing afterwards; null when it exists no more
public record AuditEntry(
    String id,
    Instant at,
    By by,
    @Nullable String byName,
    @Nullable TeamId team,
    String verb,
    String kind,
    String target,
    @Nullable JsonNode before,
    @Nullable JsonNode after) {}
