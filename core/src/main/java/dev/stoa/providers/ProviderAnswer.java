package dev.stoa.providers;

import dev.stoa.kernel.Fault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What came of asking a target once.
public sealed interface ProviderAnswer {

  /// @param loading how long this call waited until the engine was loaded; zero when it was
  /// @param running how long the engine computed; neither loading nor waiting in the queue
  record Answered(JsonNode output, Duration loading, Duration running) implements ProviderAnswer {}

  /// @param detail safe to show to a caller
  /// @param cause for the log only: it may hold paths, inputs and other internals
  record Failed(FailureKind kind, String detail, @Nullable Throwable cause)
      implements ProviderAnswer {

    static Failed of(FailureKind kind, String detail) {
      return new Failed(kind, detail, null);
    }
  }

  /// The input is at fault; sending it again is of no use.
  record BadInput(Fault fault) implements ProviderAnswer {}

  /// There was no room: nothing was started.
  ///
  /// @param retryAfter an estimate of when there will be, whole seconds, at least one
  record Busy(Duration retryAfter) implements ProviderAnswer {}

  /// No answer came in time. Work that had begun may have run on for a while; what it answers is
  /// dropped.
  ///
  /// @param after the time that was allowed
  record TimedOut(Duration after) implements ProviderAnswer {}

  /// The target failed, or could not be loaded, a moment ago and is left alone for a while: it was
  /// not asked.
  ///
  /// @param retryAfter until it is tried again, whole seconds, at least one
  record Resting(Duration retryAfter) implements ProviderAnswer {}
}
