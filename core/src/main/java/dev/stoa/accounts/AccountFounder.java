package dev.stoa.accounts;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Transactions;
import dev.stoa.kernel.UserId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Makes an account with its personal team. It does not ask who may have one: that is the matter of
/// the agents that use it. Blocking; safe for use by many threads.
public final class AccountFounder {

  private final UserStore users;
  private final Teams teams;
  private final PasswordHashes passwords;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  public AccountFounder(
      UserStore users,
      Teams teams,
      PasswordHashes passwords,
      Transactions transactions,
      InstantSource clock,
      Ids ids) {
    this.users = users;
    this.teams = teams;
    this.passwords = passwords;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /// Joins the transaction around it. Hashing the password takes long, so a caller with a
  /// transaction of its own hashes first: see [#prepare].
  ///
  /// @throws ProblemException `conflict` when the e-mail address has an account
  public SignedUp found(PreparedAccount account, boolean administrator) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    User user =
        new User(
            new UserId(ids.next()),
            account.account().email(),
            account.account().name(),
            administrator,
            now,
            null);
    return transactions.together(() -> {
      if (!users.insert(user, account.passwordHash())) {
        throw new ProblemException(
            Problem.of(
                ErrorCode.CONFLICT,
                "This e-mail address has an account already. Sign in with it."));
      }
      return new SignedUp(user, teams.foundPersonal(user));
    });
  }

  /// Hashes the password, outside of any transaction.
  public PreparedAccount prepare(NewAccount account) {
    return new PreparedAccount(account, passwords.hash(account.password()));
  }

  /// An account that only needs to be written.
  public record PreparedAccount(NewAccount account, String passwordHash) {

    @Override
    public String toString() {
      return "PreparedAccount[email=" + account.email() + "]";
    }
  }
}
