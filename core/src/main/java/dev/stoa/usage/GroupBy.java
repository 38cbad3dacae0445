package dev.stoa.usage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a report has one line for.
public enum GroupBy {
  DAY,
  ASSET,
  KEY;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
