package dev.stoa.invocation;

import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import java.time.Duration;

/// What the failure of a pipeline is to its caller, who is told what the steps that ran cost.
final class StepProblem {

  private StepProblem() {}

  /// The inputs of a step are not the caller's, so only time-outs and overload are told as they
  /// are.
  ///
  /// @param spent what all steps that ran cost
  static Problem of(String node, Problem step, Credits spent) {
    ErrorCode code =
        switch (step.code()) {
          case OVERLOADED, TARGET_TIMEOUT, UNAVAILABLE -> step.code();
          default -> ErrorCode.TARGET_FAILED;
        };
    String where =
        step.faults().isEmpty() ? "" : " At '" + step.faults().getFirst().pointer() + "'.";
    String failed = "The step '%s' failed: %s%s".formatted(node, step.detail(), where);
    Problem told = Problem.of(code, failed + cost(spent));
    return step.waitBeforeRetry().map(told::withRetryAfter).orElse(told);
  }

  static Problem late(Duration after, Credits spent) {
    return Problem.of(
        ErrorCode.TARGET_TIMEOUT,
        "The pipeline was not done within %d ms.".formatted(after.toMillis()) + cost(spent));
  }

  private static String cost(Credits spent) {
    return spent.equals(Credits.ZERO)
        ? ""
        : " The steps that ran cost %s credits.".formatted(spent);
  }
}
