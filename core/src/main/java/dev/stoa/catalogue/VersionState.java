package dev.stoa.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where a version stands. Its content never changes; only this does.
public enum VersionState {
  PUBLISHED,
  /// still answers, with the date on which it will not
  DEPRECATED,
  /// answers no more
  RETIRED;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static VersionState ofWord(String word) {
    for (VersionState each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "'" + word + "' is no state of a version; there are published, deprecated and retired");
  }
}
