package dev.stoa.credits.budgets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Whose spending a budget bounds. `BALANCE` is no budget that somebody set: it is what the team
/// was given.
public enum BudgetScope {
  BALANCE,
  KEY,
  TEAM,
  SUBSCRIPTION;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static BudgetScope ofWord(String word) {
    for (BudgetScope scope : values()) {
      if (scope.word().equals(word)) {
        return scope;
      }
    }
    throw new IllegalArgumentException("'" + word + "' is no scope of a budget");
  }
}
