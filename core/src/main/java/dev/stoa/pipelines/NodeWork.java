package dev.stoa.pipelines;

import dev.stoa.kernel.Json;
import dev.stoa.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What single nodes do with what has come to them. Safe for use by many threads.
record NodeWork(Models models, StepExecutor steps) {

  /// What a node made.
  sealed interface Made {

    record Outputs(ObjectNode outputs) implements Made {}

    record Failure(Problem problem) implements Made {}
  }

  /// Nothing when no case holds or no value came.
  static ObjectNode decide(Node.Decision decision, ObjectNode come) {
    ObjectNode outputs = Json.mapper().createObjectNode();
    JsonNode value = come.get(Node.Decision.VALUE);
    if (value == null) {
      return outputs;
    }
    JsonNode data = come.has(Node.Decision.DATA) ? come.get(Node.Decision.DATA) : value;
    decision.cases().stream()
        .filter(each -> each.test().holdsFor(value))
        .findFirst()
        .ifPresent(each -> outputs.set(each.output(), data));
    return outputs;
  }

  /// Whether something has not come that the step cannot do without.
  boolean lacks(Node.Step step, ObjectNode come) {
    Set<String> needed = new TreeSet<>();
    models
        .find(step.model())
        .ifPresent(
            model -> model.inputs().path("required").forEach(name -> needed.add(name.asString())));
    if (step instanceof Node.ForEach each) {
      needed.add(each.over());
    }
    return !needed.stream().allMatch(name -> come.has(name) || step.values().has(name));
  }

  Made call(Node.Step step, ObjectNode come) {
    come.setAll(step.values());
    return switch (step) {
      case Node.Model model -> made(steps.call(model.id(), model.model(), come));
      case Node.ForEach each -> forEach(each, come);
    };
  }

  private static Made made(StepExecutor.Answer answer) {
    return switch (answer) {
      case StepExecutor.Answer.Answered(JsonNode outputs) -> new Made.Outputs((ObjectNode) outputs);
      case StepExecutor.Answer.Failed(Problem problem) -> new Made.Failure(problem);
    };
  }

  private Made forEach(Node.ForEach each, ObjectNode come) {
    JsonNode items = come.path(each.over());
    if (!items.isArray() || items.size() > each.itemsMax()) {
      return new Made.Failure(
          Problem.invalid(
              "",
              "The node '%s' takes a list of at most %d items; it got %s."
                  .formatted(
                      each.id(),
                      each.itemsMax(),
                      items.isArray() ? items.size() + " of them" : "no list")));
    }
    List<Made> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Made>> calls = new ArrayList<>();
      for (JsonNode item : items) {
        ObjectNode inputs = come.deepCopy();
        inputs.set(each.over(), item);
        calls.add(threads.submit(() -> made(steps.call(each.id(), each.model(), inputs))));
      }
      for (Future<Made> call : calls) {
        all.add(call.get());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Made.Failure(Problem.invalid("", "The run was stopped."));
    } catch (ExecutionException defect) {
      throw new IllegalStateException("a step threw", defect.getCause());
    }
    return together(all);
  }

  private static Made together(List<Made> all) {
    ObjectNode lists = Json.mapper().createObjectNode();
    for (Made one : all) {
      switch (one) {
        case Made.Failure failure -> {
          return failure;
        }
        case Made.Outputs(ObjectNode outputs) ->
            outputs
                .properties()
                .forEach(output -> lists.withArray(output.getKey()).add(output.getValue()));
      }
    }
    return new Made.Outputs(lists);
  }
}
