package dev.stoa.catalogue.schema;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.KnownNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Turns query parameters into inputs typed by a schema: a number is a number, a repeated name is a
/// list, an object is written as JSON. Safe for use by many threads.
public final class QueryTyping {

  private final SchemaCheck check;
  private final Map<String, QueryField> fields = new LinkedHashMap<>();
  private final boolean open;

  private QueryTyping(JsonNode schema, SchemaCheck check) {
    this.check = check;
    collect(schema, schema);
    this.open = isOpen(schema.path("additionalProperties"), schema.path("unevaluatedProperties"));
  }

  /// @param inputs a schema without faults
  /// @param check the same schema compiled
  public static QueryTyping of(JsonNode inputs, SchemaCheck check) {
    return new QueryTyping(inputs, check);
  }

  /// Types the parameters and checks the outcome against the schema: mistyped, repeated, unknown
  /// and missing names are all reported together.
  ///
  /// @param query decoded names with their values in the order sent
  public TypedQuery type(Map<String, List<String>> query) {
    return type(query, Json.mapper().createObjectNode());
  }

  /// As [#type(Map)], beside inputs that came by another way, which become part of the outcome.
  public TypedQuery type(Map<String, List<String>> query, ObjectNode inputs) {
    Map<String, Fault> faults = new LinkedHashMap<>();
    query.forEach((name, values) -> typeOne(name, values, inputs, faults));
    for (Fault fault : check.check(inputs)) {
      faults.putIfAbsent(fault.pointer(), fault);
    }
    return new TypedQuery(inputs, List.copyOf(faults.values()));
  }

  private void typeOne(
      String name, List<String> values, ObjectNode inputs, Map<String, Fault> faults) {
    String pointer = Pointers.child("", name);
    if (inputs.has(name)) {
      faults.put(pointer, new Fault(pointer, "'%s' comes twice; give it once.".formatted(name)));
      return;
    }
    QueryField field = fields.get(name);
    if (field == null && !open) {
      String hint = KnownNames.hint(name, fields.keySet());
      faults.put(pointer, new Fault(pointer, "'%s' is not known here%s".formatted(name, hint)));
      return;
    }
    switch ((field == null ? QueryField.TEXT : field).type(name, values)) {
      case QueryField.Typed(JsonNode value) -> inputs.set(name, value);
      case QueryField.Mistyped(String below, String message) ->
          faults.put(pointer + below, new Fault(pointer + below, message));
    }
  }

  private void collect(JsonNode schema, JsonNode root) {
    JsonNode resolved = QueryField.resolve(schema, root);
    for (var property : resolved.path("properties").properties()) {
      fields.putIfAbsent(property.getKey(), QueryField.of(property.getValue(), root));
    }
    for (JsonNode part : resolved.path("allOf")) {
      if (!part.equals(schema)) {
        collect(part, root);
      }
    }
  }

  private static boolean isOpen(JsonNode additional, JsonNode unevaluated) {
    return !additional.equals(Json.mapper().getNodeFactory().booleanNode(false))
        && !unevaluated.equals(Json.mapper().getNodeFactory().booleanNode(false));
  }
}
