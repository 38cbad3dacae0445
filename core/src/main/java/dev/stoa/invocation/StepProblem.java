package dev.stoa.invocation;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;

/// What a step's failure is to the caller of the pipeline: the inputs of a step are not the
/// caller's, so only time-outs and overload are told as they are.
final class StepProblem {

  private StepProblem() {}

  static Problem of(String node, Problem step) {
    ErrorCode code =
        switch (step.code()) {
          case OVERLOADED, TARGET_TIMEOUT, UNAVAILABLE -> step.code();
          default -> ErrorCode.TARGET_FAILED;
        };
    String where =
        step.faults().isEmpty() ? "" : " At '" + step.faults().getFirst().pointer() + "'.";
    Problem told =
        Problem.of(code, "The step '%s' failed: %s%s".formatted(node, step.detail(), where));
    return step.waitBeforeRetry().map(told::withRetryAfter).orElse(told);
  }
}
