package dev.stoa.accounts.administration;

import dev.stoa.accounts.User;
import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Transactions;
import dev.stoa.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// Shows the accounts of the installation, and appoints and dismisses administrators. Whoever calls
/// this has made sure that an administrator asks. Blocking; safe for use by many threads.
public final class Administrators {

  private final UserDirectory users;
  private final AuditLog audit;
  private final Transactions transactions;

  public Administrators(UserDirectory users, AuditLog audit, Transactions transactions) {
    this.users = users;
    this.audit = audit;
    this.transactions = transactions;
  }

  /// Newest first.
  ///
  /// @param words that the name or the address contains; null for everybody
  /// @throws ProblemException `bad_cursor`
  public Page<User> list(@Nullable String words, @Nullable String cursor, int limit) {
    return users.list(words, cursor, limit);
  }

  /// Doing it again changes nothing.
  ///
  /// @throws ProblemException `not_found`; `conflict` for the last administrator
  public User change(UserId id, boolean administrator) {
    return transactions.together(() -> {
      int administrators = users.lockAndCountAdministrators();
      User before = find(id);
      if (before.administrator() == administrator) {
        return before;
      }
      if (!administrator && administrators < 2) {
        throw new ProblemException(
            Problem.of(
                ErrorCode.CONFLICT,
                "The last administrator stays one. Make somebody else one first."));
      }
      users.setAdministrator(id, administrator);
      User after = find(id);
      String verb = administrator ? "appoint" : "dismiss";
      audit.record(new Deed(null, verb, "administrator", id.value(), before, after));
      return after;
    });
  }

  private User find(UserId id) {
    return users.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
  }
}
