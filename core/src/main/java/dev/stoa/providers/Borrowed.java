package dev.stoa.providers;

import java.time.Duration;

/// What came of asking for an engine.
sealed interface Borrowed {

  /// @param loan to be given back when the call is through with the engine
  /// @param loading how long this call waited; zero when the engine was there
  record Ready(EngineLoan loan, Duration loading) implements Borrowed {}

  record NotLoaded(Throwable cause) implements Borrowed {}

  /// Loading it failed a moment ago.
  record Resting(Duration retryAfter) implements Borrowed {}

  /// It alone needs more memory than all engines may have.
  record TooLarge(long bytes) implements Borrowed {}

  /// Engines that are in use have the memory that it needs.
  record NoMemory() implements Borrowed {}

  record TooManyWait() implements Borrowed {}

  record TooLate() implements Borrowed {}

  record Closed() implements Borrowed {}
}
