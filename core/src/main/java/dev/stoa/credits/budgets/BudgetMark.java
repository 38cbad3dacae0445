package dev.stoa.credits.budgets;

/// What an alert says of a budget. Each is given once in a period.
public enum BudgetMark {
  /// four fifths are spent
  MOST("80"),
  /// all of it is spent
  ALL("100"),
  /// a call was refused because it asked for more than was left; not given after [#ALL]
  REFUSED("refused");

  private final String word;

  BudgetMark(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  static BudgetMark ofWord(String word) {
    for (BudgetMark mark : values()) {
      if (mark.word.equals(word)) {
        return mark;
      }
    }
    throw new IllegalArgumentException("'" + word + "' is no mark of a budget");
  }
}
