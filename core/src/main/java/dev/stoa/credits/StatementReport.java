package dev.stoa.credits;

import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.Transactions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// Reads statements from the ledger, as of one moment. Blocking; safe for use by many threads.
public final class StatementReport {

  private final LedgerStore store;
  private final Transactions transactions;

  public StatementReport(LedgerStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /// The month may still be running.
  public Statement of(TeamId team, YearMonth month) {
    LocalDate from = month.atDay(1);
    LocalDate until = month.plusMonths(1).atDay(1);
    return transactions.snapshot(() -> {
      Credits opening = store.balanceBefore(team, from);
      Map<LedgerKind, Credits> sums = store.sums(team, from, until);
      List<Statement.Line> lines = store.spending(team, from, until);
      return new Statement(
          team,
          month,
          opening,
          sum(sums, LedgerKind.GRANT),
          sum(sums, LedgerKind.REFUND),
          sum(sums, LedgerKind.ADJUSTMENT),
          sum(sums, LedgerKind.SPEND),
          sums.values().stream().reduce(opening, Credits::plus),
          lines);
    });
  }

  private static Credits sum(Map<LedgerKind, Credits> sums, LedgerKind kind) {
    return sums.getOrDefault(kind, Credits.ZERO);
  }
}
