package dev.stoa.usage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a report has one line for.
public enum GroupBy {
  /// From single calls, for a few days.
  HOUR,
  DAY,
  ASSET,
  KEY,
  FUNCTION;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
