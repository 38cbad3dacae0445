package dev.stoa.engines.sentiment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a probability of "positive" is called.
enum Sentiment {
  NEGATIVE,
  NEUTRAL,
  POSITIVE;

  private static final double NEUTRAL_FROM = 0.35;
  private static final double NEUTRAL_TO = 0.65;

  /// The training sentences are all positive or negative, so a doubtful one is called neutral.
  static Sentiment of(double probability) {
    if (probability < NEUTRAL_FROM) {
      return NEGATIVE;
    }
    return probability > NEUTRAL_TO ? POSITIVE : NEUTRAL;
  }

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
