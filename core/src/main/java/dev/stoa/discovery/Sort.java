package dev.stoa.discovery;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/// The order of results.
public enum Sort {
  /// best match first; without words to match, what the house grants first, then the newest
  RELEVANCE,
  /// newest first
  NEW,
  NAME,
  /// most called here in the last 30 days first
  POPULAR,
  /// cheapest unit of the default plan first, whatever the unit
  PRICE,
  /// shortest median of the last 30 days first, what was not called last
  SPEED;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Sort> find(String word) {
    for (Sort sort : values()) {
      if (sort.word().equals(word)) {
        return Optional.of(sort);
      }
    }
    return Optional.empty();
  }
}
