package dev.stoa.data;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of asking a [DataEngine] once.
public sealed interface DataAnswer<T> {

  /// @param running how long the engine computed, waiting in the queue not counted
  record Answered<T>(T value, Duration running) implements DataAnswer<T> {}

  /// There was no room: nothing was started.
  ///
  /// @param retryAfter an estimate of when there will be, whole seconds, at least one
  record Busy<T>(Duration retryAfter) implements DataAnswer<T> {}

  /// No answer came in time; the work was stopped.
  ///
  /// @param after the time that was allowed
  record TimedOut<T>(Duration after) implements DataAnswer<T> {}

  /// @param detail safe to show to a caller
  /// @param cause for the log only: it may hold paths, values and other internals
  record Failed<T>(String detail, @Nullable Throwable cause) implements DataAnswer<T> {}
}
