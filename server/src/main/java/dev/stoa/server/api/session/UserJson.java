package dev.stoa.server.api.session;

import dev.stoa.accounts.User;
import dev.stoa.kernel.UserId;

/// The one who is signed in.
record UserJson(UserId id, String email, String name, boolean administrator) {

  static UserJson of(User user) {
    return new UserJson(user.id(), user.email(), user.name(), user.administrator());
  }
}
