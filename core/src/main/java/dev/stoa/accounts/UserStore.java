package dev.stoa.accounts;

import dev.stoa.kernel.UserId;
import java.util.Optional;

/// Remembers users. Blocking; safe for use by many threads; joins the transaction around it.
public interface UserStore {

  /// False, and nothing kept, when the e-mail address is taken.
  boolean insert(User user, String passwordHash);

  Optional<User> find(UserId id);

  /// By e-mail address, however it is written.
  Optional<Credentials> credentials(String email);

  /// The number of the user's present password; it counts up with each change.
  int passwordVersion(UserId id);

  /// Ends all sessions of the user, as they hang on the number of the password.
  void changePassword(UserId id, String passwordHash);

  void rename(UserId id, String name);

  void makeAdministrator(UserId id);

  /// Until the transaction ends, nobody else who calls this goes on: the way to make only one first
  /// administrator.
  boolean lockAndAskForAdministrator();

  /// What it takes to check a password.
  record Credentials(User user, String passwordHash, int passwordVersion) {

    @Override
    public String toString() {
      return "Credentials[user=" + user.id() + "]";
    }
  }
}
