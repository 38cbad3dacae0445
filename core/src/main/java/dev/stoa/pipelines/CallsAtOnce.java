package dev.stoa.pipelines;

import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.node.ObjectNode;

/// Lets only so many calls of one run through at once; others wait.
final class CallsAtOnce implements StepExecutor {

  private final StepExecutor steps;
  private final Semaphore places;

  CallsAtOnce(StepExecutor steps, int max) {
    this.steps = steps;
    this.places = new Semaphore(max);
  }

  @Override
  public Answer call(String node, AssetRef model, ObjectNode inputs) {
    try {
      places.acquire();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Answer.Failed(
          Problem.of(ErrorCode.TARGET_TIMEOUT, "The run ended before the step began."));
    }
    try {
      return steps.call(node, model, inputs);
    } finally {
      places.release();
    }
  }
}
