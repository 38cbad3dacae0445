package dev.stoa.accounts.administration;

import dev.stoa.accounts.User;
import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.events.ChangeFeed;
import dev.stoa.events.Topic;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Transactions;
import dev.stoa.kernel.UserId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Shows the accounts of the installation, appoints and dismisses administrators, and disables and
/// enables accounts. Whoever calls this has made sure that an administrator asks. Blocking; safe
/// for use by many threads.
public final class Administrators {

  private final UserDirectory users;
  private final AuditLog audit;
  private final ChangeFeed changes;
  private final Transactions transactions;
  private final InstantSource clock;

  public Administrators(
      UserDirectory users,
      AuditLog audit,
      ChangeFeed changes,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.audit = audit;
    this.changes = changes;
    this.transactions = transactions;
    this.clock = clock;
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
      if (!administrator && !before.isDisabled()) {
        requireAnother(administrators);
      }
      users.setAdministrator(id, administrator);
      User after = find(id);
      String verb = administrator ? "appoint" : "dismiss";
      audit.record(new Deed(null, verb, "administrator", id.value(), before, after));
      return after;
    });
  }

  /// Ends the sessions of the person and stops the keys that they made; nothing of it is lost.
  /// Doing it again changes nothing.
  ///
  /// @throws ProblemException `not_found`; `conflict` for the last administrator
  public User disable(UserId id) {
    return transactions.together(() -> {
      int administrators = users.lockAndCountAdministrators();
      User before = find(id);
      if (before.isDisabled()) {
        return before;
      }
      if (before.administrator()) {
        requireAnother(administrators);
      }
      users.disable(id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
      return told("disable", before);
    });
  }

  /// Lets the person sign in again and their keys work again. Doing it again changes nothing.
  ///
  /// @throws ProblemException `not_found`
  public User enable(UserId id) {
    return transactions.together(() -> {
      User before = find(id);
      if (!before.isDisabled()) {
        return before;
      }
      users.enable(id);
      return told("enable", before);
    });
  }

  /// Keys hang on the role that their maker has in a team, so each team has changed.
  private User told(String verb, User before) {
    User after = find(before.id());
    audit.record(new Deed(null, verb, "user", before.id().value(), before, after));
    users.teamsOf(before.id()).forEach(team -> changes.record(Topic.TEAM, team.value()));
    return after;
  }

  private static void requireAnother(int administrators) {
    if (administrators < 2) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.CONFLICT,
              "The last administrator stays one. Make somebody else one first."));
    }
  }

  private User find(UserId id) {
    return users.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
  }
}
