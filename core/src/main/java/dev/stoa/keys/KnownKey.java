package dev.stoa.keys;

import dev.stoa.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of one secret: its key, and what bounds it now.
///
/// @param creatorRole the creator's role in the team at this moment; null when no longer a member,
///   or disabled
/// @param secretExpiresAt when this secret stops: because another replaced it, or because it is one
///   for trying; null for the newest of a key
/// @param trying whether it is one of [TryTokens]
public record KnownKey(
    ApiKey key, @Nullable Role creatorRole, @Nullable Instant secretExpiresAt, boolean trying) {

  /// A secret of a key of the team's.
  public KnownKey(ApiKey key, @Nullable Role creatorRole, @Nullable Instant secretExpiresAt) {
    this(key, creatorRole, secretExpiresAt, false);
  }

  /// Whether the key has the scope and its creator's role still carries it. Calling and publishing
  /// need a member; a managing key does what its creator's role may do, operation by operation.
  public boolean allows(Scope scope) {
    if (creatorRole == null || !key.scopes().contains(scope)) {
      return false;
    }
    return switch (scope) {
      case CALL, PUBLISH -> creatorRole.atLeast(Role.MEMBER);
      case MANAGE -> true;
    };
  }
}
