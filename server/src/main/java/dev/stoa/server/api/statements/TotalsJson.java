package dev.stoa.server.api.statements;

import dev.stoa.credits.MonthTotals;
import dev.stoa.kernel.Credits;

/// What a month came to: `opening` and all that follows sum to `closing`.
///
/// @param month such as 2026-11, UTC
/// @param spent negative or zero, before refunds
record TotalsJson(
    String month,
    Credits opening,
    Credits granted,
    Credits refunded,
    Credits adjusted,
    Credits spent,
    Credits closing) {

  static TotalsJson of(MonthTotals totals) {
    return new TotalsJson(
        totals.month().toString(),
        totals.opening(),
        totals.granted(),
        totals.refunded(),
        totals.adjusted(),
        totals.spent(),
        totals.closing());
  }
}
