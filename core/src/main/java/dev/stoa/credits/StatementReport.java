package dev.stoa.credits;

import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.Transactions;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Reads statements from the ledger, as of one moment. Blocking; safe for use by many threads.
///
/// The month of a call is the one in which it began. One that a node ships late, after an outage,
/// is added to a month that is over.
public final class StatementReport {

  private final LedgerStore store;
  private final Transactions transactions;
  private final InstantSource clock;

  public StatementReport(LedgerStore store, Transactions transactions, InstantSource clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The months from the first with a movement of the team's balance up to the current one, newest
  /// first.
  public List<MonthTotals> months(TeamId team) {
    return transactions.snapshot(() -> totals(team));
  }

  /// Empty for a month that [#months] does not list. The month may still be running.
  public Optional<Statement> of(TeamId team, YearMonth month) {
    return transactions.snapshot(() ->
        totals(team).stream()
            .filter(totals -> totals.month().equals(month))
            .findFirst()
            .map(totals ->
                new Statement(
                    team,
                    totals,
                    store.spending(team, month.atDay(1), month.plusMonths(1).atDay(1)))));
  }

  private List<MonthTotals> totals(TeamId team) {
    SortedMap<YearMonth, Map<LedgerKind, Credits>> sums = store.sums(team);
    if (sums.isEmpty()) {
      return List.of();
    }
    YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    YearMonth last = now.isAfter(sums.lastKey()) ? now : sums.lastKey();
    List<MonthTotals> months = new ArrayList<>();
    Credits opening = Credits.ZERO;
    for (YearMonth month = sums.firstKey(); !month.isAfter(last); month = month.plusMonths(1)) {
      var totals = MonthTotals.of(month, opening, sums.getOrDefault(month, Map.of()));
      months.addFirst(totals);
      opening = totals.closing();
    }
    return List.copyOf(months);
  }
}
