package dev.stoa.pipelines;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/// Runs a graph that [GraphCheck] found nothing wrong with. Nodes that are ready run side by side,
/// at most [#CALLS_AT_ONCE_MAX] calls at once. After a failure nothing new is begun; what runs is
/// awaited. Blocking; one run may be used once, by one thread.
public final class PipelineRun {

  public static final int CALLS_AT_ONCE_MAX = 8;

  private final NodeWork work;
  private final Values values;

  public PipelineRun(Graph graph, Models models, StepExecutor steps) {
    this.work = new NodeWork(models, new CallsAtOnce(steps, CALLS_AT_ONCE_MAX));
    this.values = new Values(graph);
  }

  /// @param inputs fit for the pipeline's schema of inputs
  /// @param timeout for the whole run
  public RunAnswer run(ObjectNode inputs, Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      return run(inputs, end, new ExecutorCompletionService<>(threads));
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }

  private record Done(Node node, NodeWork.Made made) {}

  private RunAnswer run(ObjectNode inputs, long end, CompletionService<Done> running)
      throws InterruptedException {
    ObjectNode outputs = Json.mapper().createObjectNode();
    Optional<RunAnswer> failure = Optional.empty();
    int left = 0;
    while (true) {
      left += failure.isPresent() ? 0 : begin(inputs, outputs, running);
      if (left == 0) {
        return failure.orElseGet(() -> new RunAnswer.Finished(outputs));
      }
      Future<Done> done = running.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (done == null) {
        return new RunAnswer.OutOfTime();
      }
      left--;
      Done next = result(done);
      switch (next.made()) {
        case NodeWork.Made.Outputs(ObjectNode made) -> values.put(next.node().id(), made);
        case NodeWork.Made.Failure(Problem problem) ->
            failure = failure.or(() -> Optional.of(failed(next.node(), problem)));
        case NodeWork.Made.NotBegun() -> {} // the failure that it was not begun for is yet to come
      }
    }
  }

  private RunAnswer failed(Node node, Problem problem) {
    List<Fault> ofCaller = new Origin(values.graph()).ofCaller(node.id(), problem);
    return new RunAnswer.StepFailed(node.id(), problem, ofCaller);
  }

  /// Begins every node that is ready; those that need no call are done at once, which may make
  /// others ready. Returns how many calls were begun.
  private int begin(ObjectNode inputs, ObjectNode outputs, CompletionService<Done> running) {
    int begun = 0;
    for (var ready = values.nextReady(); ready.isPresent(); ready = values.nextReady()) {
      Node node = ready.get();
      ObjectNode come = values.into(node);
      switch (node) {
        case Node.Input _ -> values.put(node.id(), inputs);
        case Node.Output _ -> {
          outputs.setAll(come);
          values.put(node.id(), Json.mapper().createObjectNode());
        }
        case Node.Decision decision ->
            values.put(
                node.id(), NodeWork.decide(decision, values.graph().handedOnBy(decision), come));
        case Node.Step step -> {
          if (work.lacks(step, come)) {
            values.put(node.id(), Json.mapper().createObjectNode());
          } else {
            running.submit(() -> new Done(node, work.call(step, come)));
            begun++;
          }
        }
      }
    }
    return begun;
  }

  private static Done result(Future<Done> done) throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException defect) {
      throw new IllegalStateException("a step threw", defect.getCause());
    }
  }
}
