package dev.stoa.pipelines;

import dev.stoa.kernel.AssetRef;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.node.ObjectNode;

/// The calls of one run: only so many at once, others wait; and none is begun any more once one has
/// failed, so that nobody pays for what cannot be of use. Safe for use by many threads.
final class CallsAtOnce {

  private final StepExecutor steps;
  private final Semaphore places;
  private volatile boolean ended;

  CallsAtOnce(StepExecutor steps, int max) {
    this.steps = steps;
    this.places = new Semaphore(max);
  }

  /// Empty when it was not begun.
  Optional<StepExecutor.Answer> call(String node, AssetRef model, ObjectNode inputs) {
    try {
      places.acquire();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return ended ? Optional.empty() : Optional.of(made(steps.call(node, model, inputs)));
    } finally {
      places.release();
    }
  }

  /// Before its place is given to another call, which is then not begun.
  private StepExecutor.Answer made(StepExecutor.Answer answer) {
    if (answer instanceof StepExecutor.Answer.Failed) {
      end();
    }
    return answer;
  }

  /// Nothing is begun after this.
  void end() {
    ended = true;
  }
}
