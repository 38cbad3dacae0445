package dev.stoa.server.api.admin;

import dev.stoa.accounts.User;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An account as administrators see it.
///
/// @param disabledAt since when it may not be used; null while it may
record AdminUserJson(
    UserId id,
    String email,
    String name,
    boolean administrator,
    Instant createdAt,
    @Nullable Instant disabledAt) {

  static AdminUserJson of(User user) {
    return new AdminUserJson(
        user.id(),
        user.email(),
        user.name(),
        user.administrator(),
        user.createdAt(),
        user.disabledAt());
  }
}
