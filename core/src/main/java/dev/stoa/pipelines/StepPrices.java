package dev.stoa.pipelines;

import dev.stoa.catalogue.JsonTypes;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Signature;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.Credits;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What the steps of a graph cost at most, known before any of them runs: as many calls as a node
/// can make, each of as many units as the model's inputs let it have.
public final class StepPrices {

  private static final int ITEMS_OTHERWISE = 100;
  private static final int CHARACTERS_OTHERWISE = 100_000;

  /// No body of a call has room for more.
  private static final long CHARACTERS_MAX = 10_000_000;

  private final Graph graph;
  private final Function<AssetRef, Optional<Granted>> grants;
  private final PortSchemas ports;

  /// @param whole what the pipeline itself takes and answers
  public StepPrices(Graph graph, Signature whole, Function<AssetRef, Optional<Granted>> grants) {
    this.graph = graph;
    this.grants = grants;
    this.ports = new PortSchemas(graph, whole, ref -> grants.apply(ref).map(Granted::signature));
  }

  /// A step whose model is not granted any more counts nothing: it will fail.
  public Credits most(Instant now) {
    Credits sum = Credits.ZERO;
    for (Node node : graph.nodes()) {
      if (node instanceof Node.Step step) {
        Optional<Granted> granted = grants.apply(step.model());
        if (granted.isPresent()) {
          sum = sum.plus(most(step, granted.get(), now));
        }
      }
    }
    return sum;
  }

  private Credits most(Node.Step step, Granted granted, Instant now) {
    Plan plan = granted.pricedAt(now);
    JsonNode inputs = granted.version().inputs();
    long calls = step instanceof Node.ForEach each ? each.itemsMax() : 1;
    long units =
        switch (plan.unit()) {
          case "calls" -> items(step, inputs);
          case "characters" -> Math.max(1, characters(step, inputs)) + outputMax(plan);
          default -> Math.max(1, outputMax(plan));
        };
    return plan.pricePerUnit().times(Math.multiplyExact(calls, units));
  }

  private static long outputMax(Plan plan) {
    Integer max = plan.outputMax();
    return max == null ? 0 : max;
  }

  /// How many calls a call of the model counts as: as many as there may be in a list that comes to
  /// an input which takes one value or a list.
  private long items(Node.Step step, JsonNode inputs) {
    long items = 1;
    for (var input : inputs.path("properties").properties()) {
      if (input.getValue().path("type").isArray()) {
        items = Math.max(items, many(step, input.getKey(), input.getValue()));
      }
    }
    return items;
  }

  /// As many as the inputs that are given or linked can hold.
  private long characters(Node.Step step, JsonNode inputs) {
    long characters = 0;
    for (var input : inputs.path("properties").properties()) {
      boolean comes = step.values().has(input.getKey()) || isLinked(step, input.getKey());
      if (comes && holdsText(input.getValue())) {
        long many = many(step, input.getKey(), input.getValue());
        characters += many * lengthMax(input.getValue());
      }
    }
    return Math.min(characters, CHARACTERS_MAX);
  }

  private static long lengthMax(JsonNode rules) {
    JsonNode ofItems = rules.path("items").path("maxLength");
    return rules.path("maxLength").asInt(ofItems.asInt(CHARACTERS_OTHERWISE));
  }

  private static boolean holdsText(JsonNode rules) {
    Set<String> types = JsonTypes.of(rules);
    boolean isText = types.contains("string") && !rules.has("contentEncoding");
    return isText
        || types.contains("object")
        || (types.contains("array") && holdsText(rules.path("items")));
  }

  /// How many values come to an input of a call at most.
  private long many(Node.Step step, String input, JsonNode rules) {
    if (!JsonTypes.of(rules).contains("array")) {
      return 1;
    }
    JsonNode given = step.values().path(input);
    if (given.isArray()) {
      return given.size();
    }
    return isListLinked(step, input) ? rules.path("maxItems").asInt(ITEMS_OTHERWISE) : 1;
  }

  private boolean isListLinked(Node.Step step, String input) {
    boolean takesItems = step instanceof Node.ForEach each && each.over().equals(input);
    return !takesItems
        && into(step, input)
            .anyMatch(link -> JsonTypes.of(schemaOf(link.from())).contains("array"));
  }

  private boolean isLinked(Node.Step step, String input) {
    return into(step, input).findAny().isPresent();
  }

  private Stream<Link> into(Node.Step step, String input) {
    return graph.into(step.id()).stream().filter(link -> link.to().name().equals(input));
  }

  private JsonNode schemaOf(Port output) {
    Map<String, JsonNode> outputs =
        graph.node(output.node()).flatMap(ports::outputsOf).orElse(Map.of());
    return outputs.getOrDefault(output.name(), PortSchemas.ANYTHING);
  }
}
