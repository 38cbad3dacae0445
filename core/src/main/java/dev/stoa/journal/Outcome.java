package dev.stoa.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a call ended.
public enum Outcome {
  /// It ran, and its answer was sent.
  SUCCEEDED,
  /// The target failed or took too long; the caller was told.
  FAILED,
  /// The caller hung up; what ran is metered.
  ABANDONED,
  /// The process died while the call ran; nobody knows how far it came.
  INTERRUPTED;

  /// The word of the wire and of the database.
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether the caller did not get what the target was asked for, through no act of its own.
  public boolean isError() {
    return this == FAILED || this == INTERRUPTED;
  }

  @JsonCreator
  public static Outcome ofWord(String word) {
    for (Outcome outcome : values()) {
      if (outcome.word().equals(word)) {
        return outcome;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + word
            + "' is no outcome; the outcomes are succeeded, failed, abandoned and interrupted");
  }
}
