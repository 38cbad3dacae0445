package dev.stoa.accounts.links;

import dev.stoa.accounts.AccountFounder;
import dev.stoa.accounts.NewAccount;
import dev.stoa.accounts.PasswordHashes;
import dev.stoa.accounts.SignedUp;
import dev.stoa.accounts.User;
import dev.stoa.accounts.UserStore;
import dev.stoa.accounts.UserStore.Credentials;
import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Transactions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sees to it that an installation gets its first administrator, and only one in this way.
///
/// Blocking; safe for use by many threads and by several nodes that start at once.
public final class FirstAdministrator {

  private static final String NAME = "Administrator";

  private final AccountFounder founder;
  private final UserStore users;
  private final PasswordHashes passwords;
  private final OneTimeLinks links;
  private final AuditLog audit;
  private final Transactions transactions;

  public FirstAdministrator(
      AccountFounder founder,
      UserStore users,
      PasswordHashes passwords,
      OneTimeLinks links,
      AuditLog audit,
      Transactions transactions) {
    this.founder = founder;
    this.users = users;
    this.passwords = passwords;
    this.links = links;
    this.audit = audit;
    this.transactions = transactions;
  }

  /// To be called at every start. Where there is an administrator it does nothing. Else it makes
  /// one of `email` and `password`, an account that exists with them included; without them it
  /// answers a link for [#redeem], and links of earlier starts no longer work.
  ///
  /// @throws ProblemException `invalid_input` at `/email` and `/password`, also when only one of
  ///   them is given; `conflict` when the e-mail address has an account with another password
  public Optional<OneTimeLink> ensure(@Nullable String email, @Nullable String password) {
    if (transactions.together(users::lockAndAskForAdministrator)) {
      return Optional.empty();
    }
    if (email == null && password == null) {
      return transactions.together(() ->
          users.lockAndAskForAdministrator()
              ? Optional.empty()
              : Optional.of(links.forAdministrator()));
    }
    appoint(NewAccount.of(email, password, NAME));
    return Optional.empty();
  }

  /// @throws ProblemException `invalid_input` at `/secret`; `conflict` when the e-mail address has
  ///   an account, in which case the link still works
  public SignedUp redeem(String secret, NewAccount account) {
    var prepared = founder.prepare(account);
    return transactions.together(() -> {
      if (users.lockAndAskForAdministrator()) {
        links.forgetAdministrator();
      }
      links.takeForAdministrator(secret);
      return recorded(founder.found(prepared, true));
    });
  }

  private void appoint(NewAccount account) {
    var prepared = founder.prepare(account);
    Optional<Credentials> known = users.credentials(account.email());
    boolean owned =
        known
            .filter(found -> passwords.matches(account.password(), found.passwordHash()))
            .isPresent();
    if (known.isPresent() && !owned) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.CONFLICT,
              "The account %s exists with another password, so it cannot be made the administrator."
                  .formatted(account.email())));
    }
    transactions.together(() -> {
      if (!users.lockAndAskForAdministrator()) {
        links.forgetAdministrator();
        known.ifPresentOrElse(
            found -> appoint(found.user()), () -> recorded(founder.found(prepared, true)));
      }
      return known;
    });
  }

  private void appoint(User user) {
    users.makeAdministrator(user.id());
    User after = users.find(user.id()).orElseThrow();
    audit.record(new Deed(null, "appoint", "administrator", user.id().value(), user, after));
  }

  private SignedUp recorded(SignedUp made) {
    User user = made.user();
    audit.record(new Deed(null, "appoint", "administrator", user.id().value(), null, user));
    return made;
  }
}
