package dev.stoa.keys;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Tells whether a presented key is good: one SHA-256 and one look-up in memory. Never blocks; safe
/// for use by many threads.
///
/// No comparison in constant time is needed: the look-up goes by the hash of what was presented, so
/// its timing says nothing about the secrets that exist.
public final class KeyVerifier {

  private final KeyDirectory directory;
  private final InstantSource clock;

  public KeyVerifier(KeyDirectory directory, InstantSource clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /// @param presented as it stood in the header, without `Bearer`; null or blank when none was sent
  public KeyCheck check(@Nullable String presented) {
    if (presented == null || presented.isBlank()) {
      return new KeyCheck.NoKey();
    }
    return switch (KeySecret.parse(presented)) {
      case KeySecret.Parsed.NotAKey() -> new KeyCheck.Unknown();
      case KeySecret.Parsed.Mistyped() -> new KeyCheck.Mistyped();
      case KeySecret.Parsed.Wellformed(KeySecret secret) -> judge(directory.find(secret.hash()));
    };
  }

  private KeyCheck judge(@Nullable KnownKey known) {
    if (known == null) {
      return new KeyCheck.Unknown();
    }
    Instant revokedAt = known.key().revokedAt();
    if (revokedAt != null) {
      return new KeyCheck.Revoked(revokedAt);
    }
    Instant now = clock.instant();
    Instant expiresAt = known.key().expiresAt();
    if (expiresAt != null && !now.isBefore(expiresAt)) {
      return new KeyCheck.Expired(expiresAt);
    }
    Instant replacedAt = known.secretExpiresAt();
    if (replacedAt != null && !now.isBefore(replacedAt)) {
      return known.trying() ? new KeyCheck.Expired(replacedAt) : new KeyCheck.Revoked(replacedAt);
    }
    return known.creatorRole() == null ? new KeyCheck.CreatorGone() : new KeyCheck.Accepted(known);
  }
}
