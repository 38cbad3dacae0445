package dev.stoa.kernel;

/// How much may be spent in each period. Periods are calendar periods in UTC.
public record BudgetTerms(Credits amount, Period period) {

  public BudgetTerms {
    if (amount.nanos() < 0) {
      throw new IllegalArgumentException("a budget cannot be negative: " + amount);
    }
  }
}
