package dev.stoa.usage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The order of a list of calls.
public enum CallOrder {
  NEWEST,
  OLDEST,
  /// Those that took longest first.
  SLOWEST,
  /// Those that cost most first.
  COSTLIEST;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalArgumentException for another word
  public static CallOrder ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
