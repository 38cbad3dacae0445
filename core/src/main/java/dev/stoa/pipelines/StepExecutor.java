package dev.stoa.pipelines;

import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Calls a model for a step. Blocking; safe for use by many threads. It never throws; a thread that
/// is interrupted while it waits gets a failure soon.
public interface StepExecutor {

  Answer call(String node, AssetRef model, ObjectNode inputs);

  /// What came of one call.
  sealed interface Answer {

    /// @param outputs an object, fit for the model's schema of outputs
    record Answered(JsonNode outputs) implements Answer {}

    record Failed(Problem problem) implements Answer {}
  }
}
