package dev.stoa.pipelines;

import dev.stoa.kernel.Problem;
import tools.jackson.databind.node.ObjectNode;

/// What came of running a pipeline once.
public sealed interface RunAnswer {

  record Finished(ObjectNode outputs) implements RunAnswer {}

  /// @param node whose step failed first
  record StepFailed(String node, Problem problem) implements RunAnswer {}

  /// The time was over; what still ran was stopped.
  record OutOfTime() implements RunAnswer {}
}
