package dev.stoa.catalogue;

import dev.stoa.kernel.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What makes a function also take a list: one of its inputs may be a list of texts or of files,
/// and then the outputs are `results`, one for each in their order. Each counts as one call.
public final class ListForm {

  /// The output that a list is answered by.
  public static final String RESULTS = "results";

  private static final int TEXTS_MAX = 100;

  /// Fewer, for a file takes its engine far longer than a text.
  private static final int FILES_MAX = 20;

  private static final List<String> ITEM_RULES =
      List.of("minLength", "maxLength", "contentEncoding", "contentMediaType");

  private ListForm() {}

  /// The function, taking one text or file, or a list of them.
  ///
  /// @param input the name of one of its inputs, a string
  /// @throws IllegalArgumentException when it has no such input
  public static Function of(Function single, String input) {
    JsonNode one = single.inputs().path("properties").path(input);
    if (!one.path("type").asString("").equals("string")) {
      throw new IllegalArgumentException("'%s' is no input that is a string.".formatted(input));
    }
    return new Function(
        single.name(),
        single.title(),
        single.description(),
        inputs(single.inputs(), input),
        outputs(single.outputs()),
        single.unit());
  }

  private static JsonNode inputs(JsonNode single, String input) {
    ObjectNode inputs = (ObjectNode) single.deepCopy();
    ObjectNode one = (ObjectNode) inputs.path("properties").path(input);
    ObjectNode item = Json.mapper().createObjectNode().put("type", "string");
    for (String rule : ITEM_RULES) {
      if (one.has(rule)) {
        item.set(rule, one.path(rule));
      }
    }
    int max = one.has("contentEncoding") ? FILES_MAX : TEXTS_MAX;
    one.set("type", Json.mapper().createArrayNode().add("string").add("array"));
    one.put(
        "description",
        "%s Or a list of up to %d; each counts as one call."
            .formatted(one.path("description").asString(""), max)
            .strip());
    one.put("minItems", 1).put("maxItems", max).set("items", item);
    return inputs;
  }

  private static JsonNode outputs(JsonNode single) {
    ObjectNode outputs = (ObjectNode) single.deepCopy();
    JsonNode required = single.path("required");
    outputs.remove("required");
    ObjectNode results =
        Json.mapper()
            .createObjectNode()
            .put("type", "array")
            .put("title", "Results")
            .put("description", "Instead of all others, when a list was given: one for each.");
    results.set("items", single);
    outputs.withObjectProperty("properties").set(RESULTS, results);
    outputs
        .putArray("oneOf")
        .add(Json.mapper().createObjectNode().set("required", required))
        .add(Json.parse("{\"required\": [\"%s\"]}".formatted(RESULTS)));
    return outputs;
  }

  /// The input that is given as a list and is to be answered item by item; empty when none is.
  ///
  /// @param inputs the schema of a version's inputs
  /// @param outputs the schema of its outputs
  public static Optional<String> listIn(JsonNode inputs, JsonNode outputs, JsonNode given) {
    if (!outputs.path("properties").has(RESULTS)) {
      return Optional.empty();
    }
    for (var input : inputs.path("properties").properties()) {
      if (given.path(input.getKey()).isArray() && takesOneOrMany(input.getValue())) {
        return Optional.of(input.getKey());
      }
    }
    return Optional.empty();
  }

  private static boolean takesOneOrMany(JsonNode rules) {
    return rules.path("type").isArray()
        && rules.path("type").valueStream().map(JsonNode::asString).toList().contains("array");
  }
}
