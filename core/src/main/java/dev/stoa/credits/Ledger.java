package dev.stoa.credits;

import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.journal.CallRecord;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.Transactions;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Moves credits by hand; each booking is one transaction, and audited. Who may do so is the
/// caller's matter. Blocking; safe for use by many threads.
public final class Ledger {

  private final LedgerStore store;
  private final BalanceCap cap;
  private final Transactions transactions;
  private final AuditLog audit;
  private final InstantSource clock;

  public Ledger(
      LedgerStore store,
      BalanceCap cap,
      Transactions transactions,
      AuditLog audit,
      InstantSource clock) {
    this.store = store;
    this.cap = cap;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  private record Balance(Credits balance) {}

  private record Moved(Credits balance, LedgerLine line) {}

  /// Gives the team credits.
  ///
  /// @param by null for what the installation gives by itself
  /// @throws ProblemException `invalid_input`; `conflict` when the reference stands for something
  ///   else
  public Booked grant(@Nullable UserId by, TeamId team, Credits amount, Reason reason) {
    BookingRules.require(BookingRules.grant(amount), reason);
    return booked(() -> issuing(LedgerKind.GRANT, by, team, amount, reason), "grant");
  }

  /// Corrects a balance up or down.
  ///
  /// @throws ProblemException `invalid_input`; `conflict` when the team has not got so much left,
  ///   or the reference stands for something else
  public Booked adjust(UserId by, TeamId team, Credits amount, Reason reason) {
    BookingRules.require(BookingRules.adjustment(amount), reason);
    return booked(() -> issuing(LedgerKind.ADJUSTMENT, by, team, amount, reason), "adjust");
  }

  /// Gives back what a call cost, or a part of it; once for each call.
  ///
  /// @throws ProblemException `invalid_input` when it is more than the call cost; `conflict` when
  ///   it was refunded already, or the reference stands for something else
  public Booked refund(UserId by, CallRecord.Settled call, Credits amount, Reason reason) {
    BookingRules.require(BookingRules.refund(amount, call.cost()), reason);
    return booked(() -> refunding(by, call, amount, reason), "refund");
  }

  /// Books an adjustment of the balance alone: what the team may spend was changed already, with
  /// the leases of a node. Joins the transaction around it.
  public void correct(@Nullable UserId by, TeamId team, Credits amount, String note) {
    store.post(issuing(LedgerKind.ADJUSTMENT, by, team, amount, Reason.of(note)));
  }

  public Credits balance(TeamId team) {
    return store.balance(team);
  }

  private interface Draft {
    Posting posting();
  }

  private Booked booked(Draft draft, String verb) {
    return transactions.together(() -> {
      Posting posting = draft.posting();
      Optional<LedgerLine> before = store.findSame(posting.reference(), posting.call());
      if (before.isPresent()) {
        return new Booked(BookingRules.requireSame(before.get(), posting), false);
      }
      TeamId team = posting.team();
      Credits had = store.balanceLocked(team); // before the window, as whoever gives up a node
      if (!cap.move(team, posting.amount())) {
        throw notSoMuch();
      }
      LedgerLine line = posting.line(store.post(posting));
      audit.record(
          new Deed(
              team,
              verb,
              "credits",
              team.value(),
              new Balance(had),
              new Moved(had.plus(line.amount()), line)));
      return new Booked(line, true);
    });
  }

  private static ProblemException notSoMuch() {
    return new ProblemException(
        Problem.of(
            ErrorCode.CONFLICT,
            "The team has not got so many credits that are neither spent nor set aside for"
                + " running calls."));
  }

  private Posting issuing(
      LedgerKind kind, @Nullable UserId by, TeamId team, Credits amount, Reason reason) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LocalDate day = dayOf(now);
    var lines =
        List.of(
            Posting.Line.ofIssue(day, Credits.ZERO.minus(amount)),
            Posting.Line.ofTeam(team, day, amount));
    return new Posting(kind, now, by, reason, null, lines);
  }

  private Posting refunding(UserId by, CallRecord.Settled call, Credits amount, Reason reason) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LocalDate day = dayOf(now);
    var subject = call.subject();
    String supplier = store.supplier(subject.team(), subject.asset());
    var source = new Posting.Source(subject.asset(), supplier, subject.key());
    var lines =
        List.of(
            new Posting.Line(
                LedgerAccount.REVENUE, day, subject.team(), source, 0, Credits.ZERO.minus(amount)),
            Posting.Line.ofTeam(subject.team(), day, amount));
    return new Posting(LedgerKind.REFUND, now, by, reason, subject.call(), lines);
  }

  static LocalDate dayOf(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
