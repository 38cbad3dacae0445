package dev.stoa.pipelines;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What came of running a pipeline once.
public sealed interface RunAnswer {

  record Finished(ObjectNode outputs) implements RunAnswer {}

  /// @param node whose step failed first
  /// @param ofCaller what is wrong with the inputs of the pipeline, when that is why; else empty
  record StepFailed(String node, Problem problem, List<Fault> ofCaller) implements RunAnswer {

    public StepFailed {
      ofCaller = List.copyOf(ofCaller);
    }
  }

  /// The time was over; what still ran was stopped.
  record OutOfTime() implements RunAnswer {}
}
