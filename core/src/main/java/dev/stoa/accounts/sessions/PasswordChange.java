package dev.stoa.accounts.sessions;

import dev.stoa.accounts.InputRules;
import dev.stoa.accounts.PasswordHashes;
import dev.stoa.accounts.User;
import dev.stoa.accounts.UserStore;
import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lets somebody who is signed in and knows the password set another one. All their other sessions
/// end.
///
/// Blocking, for about 0.4 s; safe for use by many threads. Not to be called inside a transaction,
/// which could undo the count of tries.
public final class PasswordChange {

  /// Counts tries of the old password apart from tries to sign in.
  private static final String PLACE = "an open session";

  private final UserStore users;
  private final PasswordHashes passwords;
  private final SignInThrottle throttle;
  private final Sessions sessions;
  private final AuditLog audit;
  private final Transactions transactions;

  public PasswordChange(
      UserStore users,
      PasswordHashes passwords,
      SignInThrottle throttle,
      Sessions sessions,
      AuditLog audit,
      Transactions transactions) {
    this.users = users;
    this.passwords = passwords;
    this.throttle = throttle;
    this.sessions = sessions;
    this.audit = audit;
    this.transactions = transactions;
  }

  /// @param secret of the session that goes on
  /// @throws ProblemException `invalid_input` at `/current` and `/password`; `too_many_tries`
  public void change(User user, String secret, String current, String password) {
    List<Fault> faults = new ArrayList<>();
    InputRules.password(password).ifPresent(text -> faults.add(new Fault("/password", text)));
    if (faults.isEmpty()) {
      requireFewTries(user);
    }
    if (!isKnown(user, current)) {
      faults.addFirst(new Fault("/current", "This is not your present password."));
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
    throttle.clear(user.email(), PLACE);
    String hash = passwords.hash(password);
    transactions.together(() -> {
      sessions.outlive(user.id(), secret, hash);
      audit.record(new Deed(null, "set password", "user", user.id().value(), null, null));
      return user;
    });
  }

  private void requireFewTries(User user) {
    Optional<Duration> wait = throttle.count(user.email(), PLACE);
    if (wait.isPresent()) {
      throw new ProblemException(
          Problem.of(
                  ErrorCode.TOO_MANY_TRIES,
                  "The present password was wrong too often. Wait, then try again.")
              .withRetryAfter(wait.get()));
    }
  }

  private boolean isKnown(User user, String current) {
    return InputRules.password(current).isEmpty()
        && users
            .credentials(user.email())
            .filter(known -> passwords.matches(current, known.passwordHash()))
            .isPresent();
  }
}
