package dev.stoa.subscriptions.trials;

import java.time.Duration;

/// Whether a team may make one more trial call.
public sealed interface TrialAnswer {

  /// It may, and it is counted.
  record Taken() implements TrialAnswer {}

  /// All that the plan allows were made.
  record UsedUp() implements TrialAnswer {}

  /// Nobody can say now: the database is away.
  record Unavailable(Duration retryAfter) implements TrialAnswer {}
}
