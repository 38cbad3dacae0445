package dev.stoa.invocation;

import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.pipelines.RunAnswer;
import java.time.Duration;

/// What the failure of a pipeline is to its caller, who is told what the steps that ran cost.
final class StepProblem {

  private StepProblem() {}

  /// What is wrong with the caller's own inputs is told as such. Other inputs of a step are not the
  /// caller's, so else only time-outs and overload are told as they are.
  ///
  /// @param spent what all steps that ran cost
  static Problem of(RunAnswer.StepFailed failed, Credits spent) {
    Problem step = failed.problem();
    boolean isOfCaller = !failed.ofCaller().isEmpty();
    ErrorCode code =
        switch (step.code()) {
          case OVERLOADED, TARGET_TIMEOUT, UNAVAILABLE -> step.code();
          default -> isOfCaller ? ErrorCode.INVALID_INPUT : ErrorCode.TARGET_FAILED;
        };
    String where =
        isOfCaller || step.faults().isEmpty()
            ? ""
            : " At '" + step.faults().getFirst().pointer() + "'.";
    String detail = "The step '%s' failed: %s%s".formatted(failed.node(), step.detail(), where);
    return new Problem(
        code, detail + cost(spent), failed.ofCaller(), step.waitBeforeRetry().orElse(null), null);
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
