package dev.stoa.pipelines;

import dev.stoa.kernel.Json;
import dev.stoa.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What single nodes do with what has come to them. Safe for use by many threads.
record NodeWork(Models models, CallsAtOnce calls) {

  /// What a node made.
  sealed interface Made {

    record Outputs(ObjectNode outputs) implements Made {}

    record Failure(Problem problem) implements Made {}

    /// Nothing: another node had failed, or the time was over.
    record NotBegun() implements Made {}
  }

  /// Nothing when no case holds, or when what it decides on or hands on did not come.
  ///
  /// @param handed the input that it hands on
  static ObjectNode decide(Node.Decision decision, String handed, ObjectNode come) {
    ObjectNode outputs = Json.mapper().createObjectNode();
    JsonNode value = come.get(Node.Decision.VALUE);
    JsonNode data = come.get(handed);
    if (value == null || data == null) {
      return outputs;
    }
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
      case Node.Model model -> one(model, come);
      case Node.ForEach each -> forEach(each, come);
    };
  }

  private Made one(Node.Step step, ObjectNode inputs) {
    Optional<StepExecutor.Answer> answer = calls.call(step.id(), step.model(), inputs);
    return answer.map(NodeWork::made).orElseGet(Made.NotBegun::new);
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
      calls.end();
      return new Made.Failure(
          Problem.invalid(
              "/" + each.over(),
              "The node '%s' takes a list of at most %d items; it got %s."
                  .formatted(
                      each.id(),
                      each.itemsMax(),
                      items.isArray() ? items.size() + " of them" : "no list")));
    }
    return items.isEmpty() ? nothing(each) : forEach(each, come, items);
  }

  private Made forEach(Node.ForEach each, ObjectNode come, JsonNode items) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Made>> running = new ArrayList<>();
      for (JsonNode item : items) {
        ObjectNode inputs = come.deepCopy();
        inputs.set(each.over(), item);
        running.add(threads.submit(() -> one(each, inputs)));
      }
      return together(awaited(running));
    }
  }

  /// When it is interrupted, closing the threads stops what still runs.
  private static List<Made> awaited(List<Future<Made>> running) {
    List<Made> all = new ArrayList<>();
    try {
      for (Future<Made> each : running) {
        all.add(each.get());
      }
      return all;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of(new Made.NotBegun());
    } catch (ExecutionException defect) {
      throw new IllegalStateException("a step threw", defect.getCause());
    }
  }

  /// Of no items each output is a list of nothing.
  private Made nothing(Node.ForEach each) {
    ObjectNode lists = Json.mapper().createObjectNode();
    models
        .find(each.model())
        .ifPresent(
            model -> model.outputs().path("properties").propertyNames().forEach(lists::putArray));
    return new Made.Outputs(lists);
  }

  /// Each output as a list in the order of the items; or the first failure there is.
  private static Made together(List<Made> all) {
    ObjectNode lists = Json.mapper().createObjectNode();
    boolean whole = true;
    for (Made one : all) {
      switch (one) {
        case Made.Failure failure -> {
          return failure;
        }
        case Made.NotBegun _ -> whole = false;
        case Made.Outputs(ObjectNode outputs) ->
            outputs
                .properties()
                .forEach(output -> lists.withArrayProperty(output.getKey()).add(output.getValue()));
      }
    }
    return whole ? new Made.Outputs(lists) : new Made.NotBegun();
  }
}
