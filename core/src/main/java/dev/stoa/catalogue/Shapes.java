package dev.stoa.catalogue;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whether a schema keeps the promise of its function: what the function accepts is accepted, what
/// it answers is answered.
final class Shapes {

  private static final Set<String> COMPOSED = Set.of("$ref", "allOf", "anyOf", "oneOf");

  private Shapes() {}

  static JsonNode inputsOf(@Nullable Function function) {
    return function == null ? anyObject() : function.inputs();
  }

  static JsonNode outputsOf(@Nullable Function function) {
    return function == null ? anyObject() : function.outputs();
  }

  private static JsonNode anyObject() {
    return Json.mapper().createObjectNode().put("type", "object");
  }

  /// The schema, refusing unknown names unless it says itself what becomes of them.
  static JsonNode closed(JsonNode schema) {
    if (schema.has("additionalProperties") || schema.has("unevaluatedProperties")) {
      return schema;
    }
    boolean composed = COMPOSED.stream().anyMatch(schema::has);
    ObjectNode closed = (ObjectNode) schema.deepCopy();
    return closed.put(composed ? "unevaluatedProperties" : "additionalProperties", false);
  }

  /// Why somebody who knows only the function's standard inputs could not call this.
  static List<Fault> inputFaults(JsonNode standard, JsonNode own) {
    List<Fault> faults = new ArrayList<>();
    for (var input : standard.path("properties").properties()) {
      String name = input.getKey();
      JsonNode mine = own.path("properties").path(name);
      if (mine.isMissingNode()) {
        faults.add(
            new Fault("/properties", "The function's input '%s' is missing.".formatted(name)));
      } else if (!JsonTypes.of(mine).containsAll(single(input.getValue()))) {
        faults.add(
            new Fault(
                "/properties/" + name,
                "Must accept %s, as the function's input '%s' does."
                    .formatted(String.join(" and ", single(input.getValue())), name)));
      }
    }
    Set<String> demanded = names(own.path("required"));
    demanded.removeAll(names(standard.path("required")));
    demanded.forEach(name ->
        faults.add(
            new Fault(
                "/required",
                "'%s' cannot be required: the function does not require it.".formatted(name))));
    return faults;
  }

  /// Why somebody who knows only the function's standard outputs could not read this one's.
  static List<Fault> outputFaults(JsonNode standard, JsonNode own) {
    List<Fault> faults = new ArrayList<>();
    Set<String> given = required(own);
    for (String name : required(standard)) {
      JsonNode mine = own.path("properties").path(name);
      JsonNode wanted = standard.path("properties").path(name);
      if (mine.isMissingNode()) {
        faults.add(
            new Fault("/properties", "The function's output '%s' is missing.".formatted(name)));
      } else if (!JsonTypes.of(wanted).containsAll(JsonTypes.of(mine))) {
        faults.add(
            new Fault(
                "/properties/" + name,
                "Must be %s, as the function's output '%s' is."
                    .formatted(String.join(" or ", JsonTypes.of(wanted)), name)));
      } else if (!given.contains(name)) {
        faults.add(
            new Fault("/required", "'%s' must be required, as by the function.".formatted(name)));
      }
    }
    return faults;
  }

  /// As [JsonTypes#of], but for the list that may be given instead of one value: not every model
  /// takes it.
  private static Set<String> single(JsonNode schema) {
    Set<String> types = JsonTypes.of(schema);
    if (schema.path("type").size() > 1) {
      types.remove("array");
    }
    return types;
  }

  /// What is answered to one value; a list is answered by another choice of `oneOf`.
  private static Set<String> required(JsonNode schema) {
    Set<String> required = names(schema.path("required"));
    required.addAll(names(schema.path("oneOf").path(0).path("required")));
    return required;
  }

  private static Set<String> names(JsonNode list) {
    Set<String> names = new HashSet<>();
    list.forEach(each -> names.add(each.asString()));
    return names;
  }
}
