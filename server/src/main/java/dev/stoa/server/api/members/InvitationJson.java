package dev.stoa.server.api.members;

import dev.stoa.accounts.members.Invitation;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An open invitation.
///
/// @param email the only address that may accept; null when whoever has the secret may
/// @param invitedBy the user who made it
record InvitationJson(
    String id,
    Role role,
    @Nullable String email,
    UserId invitedBy,
    Instant createdAt,
    Instant expiresAt) {

  static InvitationJson of(Invitation invitation) {
    return new InvitationJson(
        invitation.id(),
        invitation.role(),
        invitation.email(),
        invitation.invitedBy(),
        invitation.createdAt(),
        invitation.expiresAt());
  }
}
