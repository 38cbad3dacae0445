package dev.stoa.credits;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why credits moved.
public enum LedgerKind {
  GRANT,
  SPEND,
  REFUND,
  ADJUSTMENT;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalArgumentException when it is none
  public static LedgerKind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
