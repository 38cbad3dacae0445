package dev.stoa.outbound;

import java.time.Duration;

/// @param connect for connecting, TLS included, to one address
/// @param answer for everything together, from the first look at the name to the last byte
/// @param answerBytesMax of a body
public record OutboundLimits(Duration connect, Duration answer, long answerBytesMax) {

  public OutboundLimits {
    if (connect.isNegative() || connect.isZero() || answer.isNegative() || answer.isZero()) {
      throw new IllegalArgumentException("a limit of time must be positive");
    }
    if (answerBytesMax < 0 || answerBytesMax > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("an answer is held in one array");
    }
  }
}
