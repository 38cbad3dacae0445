package dev.stoa.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Who may find and subscribe to an asset.
public enum Visibility {
  /// everyone who may read the catalogue
  PUBLIC,
  /// the members of the owning team
  TEAM,
  /// the members of the owning team; meant for what is not ready to be shown
  PRIVATE;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Visibility ofWord(String word) {
    for (Visibility each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "'" + word + "' is no visibility; there are public, team and private");
  }
}
