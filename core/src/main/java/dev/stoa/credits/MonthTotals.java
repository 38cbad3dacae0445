package dev.stoa.credits;

import dev.stoa.kernel.Credits;
import java.time.YearMonth;
import java.util.Map;

/// What a team had, got and spent in a month (UTC): `opening` and all that follows sum to
/// `closing`.
///
/// @param spent negative or zero, before refunds
public record MonthTotals(
    YearMonth month,
    Credits opening,
    Credits granted,
    Credits refunded,
    Credits adjusted,
    Credits spent,
    Credits closing) {

  static MonthTotals of(YearMonth month, Credits opening, Map<LedgerKind, Credits> sums) {
    return new MonthTotals(
        month,
        opening,
        sums.getOrDefault(LedgerKind.GRANT, Credits.ZERO),
        sums.getOrDefault(LedgerKind.REFUND, Credits.ZERO),
        sums.getOrDefault(LedgerKind.ADJUSTMENT, Credits.ZERO),
        sums.getOrDefault(LedgerKind.SPEND, Credits.ZERO),
        sums.values().stream().reduce(opening, Credits::plus));
  }
}
