package dev.stoa.pipelines;

import dev.stoa.catalogue.Signature;
import dev.stoa.kernel.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The schema of each input and output of a graph's nodes, as far as it is known.
final class PortSchemas {

  static final JsonNode ANYTHING = Json.mapper().createObjectNode();

  private final Graph graph;
  private final Signature whole;
  private final Map<String, Signature> steps = new HashMap<>();

  /// @param whole the inputs and outputs of the pipeline itself
  PortSchemas(Graph graph, Signature whole, Models models) {
    this.graph = graph;
    this.whole = whole;
    for (Node node : graph.nodes()) {
      if (node instanceof Node.Step step) {
        models.find(step.model()).ifPresent(signature -> steps.put(step.id(), signature));
      }
    }
  }

  /// Of the model that a step calls; empty when it is unknown.
  Optional<Signature> of(Node.Step step) {
    return Optional.ofNullable(steps.get(step.id()));
  }

  /// The names of a node's inputs with their schemas; empty when they are not known.
  Optional<Map<String, JsonNode>> inputsOf(Node node) {
    return switch (node) {
      case Node.Input _ -> Optional.of(Map.of());
      case Node.Output _ -> Optional.of(properties(whole.outputs()));
      case Node.Model model -> of(model).map(signature -> properties(signature.inputs()));
      case Node.ForEach each ->
          of(each)
              .map(signature -> {
                Map<String, JsonNode> inputs = properties(signature.inputs());
                inputs.computeIfPresent(each.over(), (_, item) -> listOf(item));
                return inputs;
              });
      case Node.Decision _ ->
          Optional.of(Map.of(Node.Decision.VALUE, ANYTHING, Node.Decision.DATA, ANYTHING));
    };
  }

  /// The same of its outputs. What comes round a cycle of decisions may be anything.
  Optional<Map<String, JsonNode>> outputsOf(Node node) {
    return outputsOf(node, Set.of());
  }

  /// @param passed the decisions that hand on what is asked about
  private Optional<Map<String, JsonNode>> outputsOf(Node node, Set<String> passed) {
    return switch (node) {
      case Node.Input _ -> Optional.of(properties(whole.inputs()));
      case Node.Output _ -> Optional.of(Map.of());
      case Node.Model model -> of(model).map(signature -> properties(signature.outputs()));
      case Node.ForEach each ->
          of(each)
              .map(signature -> {
                Map<String, JsonNode> outputs = properties(signature.outputs());
                outputs.replaceAll((_, item) -> listOf(item));
                return outputs;
              });
      case Node.Decision decision -> Optional.of(handedOn(decision, passed));
    };
  }

  /// The inputs that a step cannot do without.
  Set<String> required(Node.Step step) {
    return of(step).map(signature -> names(signature.inputs().path("required"))).orElse(Set.of());
  }

  private Map<String, JsonNode> handedOn(Node.Decision decision, Set<String> passed) {
    Set<String> further = new HashSet<>(passed);
    JsonNode handed =
        further.add(decision.id())
            ? linked(decision, graph.handedOnBy(decision), further).orElse(ANYTHING)
            : ANYTHING;
    Map<String, JsonNode> outputs = new LinkedHashMap<>();
    decision.cases().forEach(each -> outputs.put(each.output(), handed));
    return outputs;
  }

  private Optional<JsonNode> linked(Node node, String input, Set<String> passed) {
    return graph.into(node.id()).stream()
        .filter(link -> link.to().name().equals(input))
        .findFirst()
        .flatMap(link ->
            graph
                .node(link.from().node())
                .flatMap(from -> outputsOf(from, passed))
                .map(outputs -> outputs.get(link.from().name())));
  }

  private static Map<String, JsonNode> properties(JsonNode schema) {
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(each -> properties.put(each.getKey(), each.getValue()));
    return properties;
  }

  private static ObjectNode listOf(JsonNode item) {
    ObjectNode list = Json.mapper().createObjectNode().put("type", "array");
    list.set("items", item);
    return list;
  }

  private static Set<String> names(JsonNode list) {
    Set<String> names = new TreeSet<>();
    list.forEach(name -> names.add(name.asString()));
    return names;
  }
}
