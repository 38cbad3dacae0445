package dev.stoa.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The span after which a budget begins anew, in UTC; `TOTAL` never does.
public enum Period {
  TOTAL,
  DAY,
  MONTH;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Period ofWord(String word) {
    for (Period period : values()) {
      if (period.word().equals(word)) {
        return period;
      }
    }
    throw new IllegalArgumentException(
        "'" + word + "' is no period; the periods are total, day and month");
  }
}
