package dev.stoa.server.api.admin;

import dev.stoa.accounts.User;
import dev.stoa.kernel.UserId;
import java.time.Instant;

/// An account as administrators see it.
record AdminUserJson(
    UserId id, String email, String name, boolean administrator, Instant createdAt) {

  static AdminUserJson of(User user) {
    return new AdminUserJson(
        user.id(), user.email(), user.name(), user.administrator(), user.createdAt());
  }
}
