package dev.stoa.server.api.audit;

import dev.stoa.audit.AuditEntry;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A change as the API shows it.
///
/// @param by null when Stoa did it itself, or somebody who was not signed in
/// @param team whose matter it was; null for the installation
/// @param before null for what was made
/// @param after null for what is gone
record AuditEntryJson(
    String id,
    Instant at,
    @Nullable Person by,
    @Nullable KeyId key,
    @Nullable TeamId team,
    String verb,
    String kind,
    String target,
    @Nullable JsonNode before,
    @Nullable JsonNode after) {

  /// @param name null when the account exists no more
  record Person(UserId id, @Nullable String name) {}

  static AuditEntryJson of(AuditEntry entry) {
    UserId user = entry.by().user();
    return new AuditEntryJson(
        entry.id(),
        entry.at(),
        user == null ? null : new Person(user, entry.byName()),
        entry.by().key(),
        entry.team(),
        entry.verb(),
        entry.kind(),
        entry.target(),
        entry.before(),
        entry.after());
  }
}
