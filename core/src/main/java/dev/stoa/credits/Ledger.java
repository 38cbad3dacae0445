package dev.stoa.credits;

import dev.stoa.journal.CallRecord;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.Transactions;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Moves credits and says where they are. Who may do so is the caller's matter. Blocking; safe for
/// use by many threads.
public final class Ledger {

  private static final int NOTE_CHARS_MAX = 500;
  private static final int LIMIT_MAX = 200;

  private final LedgerStore store;
  private final BalanceCap cap;
  private final Transactions transactions;
  private final InstantSource clock;

  public Ledger(LedgerStore store, BalanceCap cap, Transactions transactions, InstantSource clock) {
    this.store = store;
    this.cap = cap;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Gives the team credits.
  ///
  /// @param by null for what the installation gives by itself
  /// @throws ProblemException `invalid_input` at `/amount` or `/note`
  public void grant(@Nullable UserId by, TeamId team, Credits amount, String note) {
    if (amount.nanos() <= 0) {
      throw invalid("/amount", "A grant is more than 0. To take credits away, adjust.");
    }
    issue(LedgerKind.GRANT, by, team, amount, note);
  }

  /// Corrects a balance up or down.
  ///
  /// @throws ProblemException `invalid_input`; `conflict` when the team has not got so much left
  public void adjust(UserId by, TeamId team, Credits amount, String note) {
    if (amount.nanos() == 0) {
      throw invalid("/amount", "An adjustment is not 0.");
    }
    issue(LedgerKind.ADJUSTMENT, by, team, amount, note);
  }

  private void issue(
      LedgerKind kind, @Nullable UserId by, TeamId team, Credits amount, String note) {
    requireNote(note);
    transactions.together(() -> {
      move(team, amount);
      store.post(issuing(kind, by, team, amount, note));
      return amount;
    });
  }

  /// Books an adjustment of the balance alone: what the team may spend was changed already, with
  /// the leases of a node. Joins the transaction around it.
  public void correct(@Nullable UserId by, TeamId team, Credits amount, String note) {
    store.post(issuing(LedgerKind.ADJUSTMENT, by, team, amount, note));
  }

  private Posting issuing(
      LedgerKind kind, @Nullable UserId by, TeamId team, Credits amount, String note) {
    Instant now = clock.instant();
    LocalDate day = dayOf(now);
    var lines =
        List.of(
            Posting.Line.ofIssue(day, Credits.ZERO.minus(amount)),
            Posting.Line.ofTeam(team, day, amount));
    return new Posting(kind, now, by, note, null, lines);
  }

  /// Gives back what a call cost, or a part of it.
  ///
  /// @throws ProblemException `invalid_input` when it is more than the call cost and was not
  ///   refunded yet
  public void refund(UserId by, CallRecord.Settled call, Credits amount, String note) {
    requireNote(note);
    if (amount.nanos() <= 0) {
      throw invalid("/amount", "A refund is more than 0.");
    }
    TeamId team = call.subject().team();
    transactions.together(() -> {
      move(team, amount);
      Credits left = call.cost().minus(store.refunded(team, call.subject().call()));
      if (amount.compareTo(left) > 0) {
        throw invalid("/amount", "A refund is at most what is left of the cost: " + left + ".");
      }
      store.post(refunding(by, call, amount, note));
      return amount;
    });
  }

  private Posting refunding(UserId by, CallRecord.Settled call, Credits amount, String note) {
    Instant now = clock.instant();
    LocalDate day = dayOf(now);
    var subject = call.subject();
    String supplier = store.supplier(subject.team(), subject.asset());
    var source = new Posting.Source(subject.asset(), supplier, subject.key());
    var lines =
        List.of(
            new Posting.Line(
                LedgerAccount.REVENUE, day, subject.team(), source, 0, Credits.ZERO.minus(amount)),
            Posting.Line.ofTeam(subject.team(), day, amount));
    return new Posting(LedgerKind.REFUND, now, by, note, subject.call(), lines);
  }

  private void move(TeamId team, Credits amount) {
    if (!cap.move(team, amount)) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.CONFLICT,
              "The team has not got so many credits that are neither spent nor set aside for"
                  + " running calls."));
    }
  }

  public Credits balance(TeamId team) {
    return store.balance(team);
  }

  /// What moved the team's balance, newest first.
  ///
  /// @param limit from 1 to 200
  public Page<LedgerLine> lines(TeamId team, @Nullable String cursor, int limit) {
    if (limit < 1 || limit > LIMIT_MAX) {
      throw invalid("/limit", "limit is a number from 1 to " + LIMIT_MAX + ".");
    }
    String query = "credits of " + team;
    List<LedgerLine> found =
        store.lines(team, cursor == null ? null : number(query, cursor), limit + 1);
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<LedgerLine> items = found.subList(0, limit);
    String last = Long.toString(items.getLast().number());
    return new Page<>(items, Cursor.encode(query, List.of(last)));
  }

  private static Long number(String query, String cursor) {
    try {
      return Long.valueOf(Cursor.decode(query, cursor, 1).getFirst());
    } catch (NumberFormatException altered) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.BAD_CURSOR,
              "The cursor does not belong to this query. Begin again without one."));
    }
  }

  private static void requireNote(String note) {
    if (note.isBlank() || note.length() > NOTE_CHARS_MAX) {
      throw invalid("/note", "Say why, in 1 to " + NOTE_CHARS_MAX + " characters.");
    }
  }

  private static ProblemException invalid(String pointer, String message) {
    return new ProblemException(Problem.invalid(pointer, message));
  }

  static LocalDate dayOf(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
