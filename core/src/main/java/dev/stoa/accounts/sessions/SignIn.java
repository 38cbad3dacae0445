package dev.stoa.accounts.sessions;

import dev.stoa.accounts.InputRules;
import dev.stoa.accounts.PasswordHashes;
import dev.stoa.accounts.UserStore;
import dev.stoa.accounts.UserStore.Credentials;
import java.util.Optional;

/// Opens a session for an e-mail address and its password. Takes as long for an account that does
/// not exist as for one that does.
///
/// Blocking, for about 0.2 s; safe for use by many threads. Not to be called inside a transaction,
/// which could undo the count of tries.
public final class SignIn {

  private final UserStore users;
  private final PasswordHashes passwords;
  private final SignInThrottle throttle;
  private final Sessions sessions;

  public SignIn(
      UserStore users, PasswordHashes passwords, SignInThrottle throttle, Sessions sessions) {
    this.users = users;
    this.passwords = passwords;
    this.throttle = throttle;
    this.sessions = sessions;
  }

  /// @param address of the client, as an IP address
  public SignInAnswer open(String email, String password, String address) {
    var wait = throttle.count(email, address);
    if (wait.isPresent()) {
      return new SignInAnswer.Throttled(wait.get());
    }
    Optional<Credentials> proven = proven(email, password);
    if (proven.isEmpty()) {
      return new SignInAnswer.Wrong();
    }
    throttle.clear(email, address);
    if (proven.get().user().isDisabled()) {
      return new SignInAnswer.Disabled();
    }
    return sessions.open(proven.get().user(), proven.get().passwordVersion());
  }

  private Optional<Credentials> proven(String email, String password) {
    if (InputRules.email(email.strip()).isPresent() || InputRules.password(password).isPresent()) {
      passwords.matchNobody("no account has such an address or password");
      return Optional.empty();
    }
    Optional<Credentials> credentials = users.credentials(email);
    if (credentials.isEmpty()) {
      passwords.matchNobody(password);
    }
    return credentials.filter(known -> passwords.matches(password, known.passwordHash()));
  }
}
