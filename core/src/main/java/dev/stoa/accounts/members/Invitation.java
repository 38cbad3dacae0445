package dev.stoa.accounts.members;

import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An open invitation into a team.
///
/// @param id 24 hex digits
/// @param email the only address that may accept; null when the bearer of the secret may
public record Invitation(
    String id,
    TeamId team,
    Role role,
    @Nullable String email,
    UserId invitedBy,
    Instant createdAt,
    Instant expiresAt) {}
