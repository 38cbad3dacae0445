package dev.stoa.credits.budgets;

import dev.stoa.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// One period of a budget, in UTC.
///
/// @param budget its id
/// @param starts its first day; of a period without end always the same
record BudgetWindow(String budget, LocalDate starts) {

  private static final LocalDate ALWAYS = LocalDate.EPOCH;

  static BudgetWindow of(Budget budget, Instant at) {
    return new BudgetWindow(budget.id(), start(budget.terms().period(), at));
  }

  static LocalDate start(Period period, Instant at) {
    LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
    return switch (period) {
      case TOTAL -> ALWAYS;
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /// When the budget begins anew; null when it never does.
  @Nullable Instant end(Period period) {
    return switch (period) {
      case TOTAL -> null;
      case DAY -> starts.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
      case MONTH -> starts.plusMonths(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    };
  }
}
