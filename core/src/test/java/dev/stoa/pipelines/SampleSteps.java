package dev.stoa.pipelines;

import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Problem;
import tools.jackson.databind.node.ObjectNode;

/// A plain executor: the model `echo`, run on the thread of the caller.
final class SampleSteps implements StepExecutor {

  private final StepExecutorContract.Echo echo;

  SampleSteps(StepExecutorContract.Echo echo) {
    this.echo = echo;
  }

  @Override
  public Answer call(String node, AssetRef model, ObjectNode inputs) {
    if (!model.toString().equals("echo")) {
      return new Answer.Failed(Problem.of(ErrorCode.TARGET_FAILED, "There is only echo."));
    }
    if (!inputs.path("text").isString()) {
      return new Answer.Failed(Problem.invalid("/text", "It must be a text."));
    }
    try {
      String text = echo.answer(inputs.path("text").stringValue());
      return new Answer.Answered(Json.mapper().createObjectNode().put("text", text));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Answer.Failed(Problem.of(ErrorCode.TARGET_TIMEOUT, "It was given up."));
    } catch (RuntimeException e) {
      return new Answer.Failed(Problem.of(ErrorCode.TARGET_FAILED, "It failed."));
    }
  }
}
