package dev.stoa.accounts.links;

import dev.stoa.accounts.InputRules;
import dev.stoa.accounts.PasswordHashes;
import dev.stoa.accounts.SessionEnds;
import dev.stoa.accounts.User;
import dev.stoa.accounts.UserStore;
import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Transactions;
import dev.stoa.kernel.UserId;
import java.util.Optional;

/// Gives somebody who forgot their password a link to set a new one. Setting it ends all their
/// sessions.
///
/// Blocking; safe for use by many threads.
public final class PasswordReset {

  private final UserStore users;
  private final PasswordHashes passwords;
  private final OneTimeLinks links;
  private final SessionEnds ends;
  private final AuditLog audit;
  private final Transactions transactions;

  public PasswordReset(
      UserStore users,
      PasswordHashes passwords,
      OneTimeLinks links,
      SessionEnds ends,
      AuditLog audit,
      Transactions transactions) {
    this.users = users;
    this.passwords = passwords;
    this.links = links;
    this.ends = ends;
    this.audit = audit;
    this.transactions = transactions;
  }

  /// Whoever calls this has made sure that it is an administrator who asks. Empty when there is no
  /// such account.
  public Optional<OneTimeLink> linkFor(String email) {
    return transactions.together(() ->
        InputRules.email(email.strip()).isPresent()
            ? Optional.empty()
            : users.credentials(email).map(known -> linkFor(known.user().id())));
  }

  private OneTimeLink linkFor(UserId user) {
    audit.record(new Deed(null, "make password link", "user", user.value(), null, null));
    return links.forPassword(user);
  }

  /// @throws ProblemException `invalid_input` at `/secret` or `/password`
  public User redeem(String secret, String newPassword) {
    InputRules.password(newPassword)
        .ifPresent(text -> {
          throw new ProblemException(Problem.invalid("/password", text));
        });
    String hash = passwords.hash(newPassword);
    return transactions.together(() -> {
      UserId user = links.takeForPassword(secret);
      users.changePassword(user, hash);
      ends.endedOf(user);
      audit.record(new Deed(null, "set password", "user", user.value(), null, null));
      return users.find(user).orElseThrow();
    });
  }
}
