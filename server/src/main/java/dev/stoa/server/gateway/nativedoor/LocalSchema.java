package dev.stoa.server.gateway.nativedoor;

import dev.stoa.kernel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Schemas among the components of a document. What pointed into the schema itself points to its
/// place there.
final class LocalSchema {

  private static final String PLACE = "#/components/schemas/";

  private LocalSchema() {}

  static ObjectNode reference(String name) {
    return Json.mapper().createObjectNode().put("$ref", PLACE + name);
  }

  /// The schema, or a part of it, as it is written when the whole is the component `name`.
  static JsonNode placed(JsonNode schema, String name) {
    JsonNode copy = schema.deepCopy();
    redirect(copy, PLACE + name);
    return copy;
  }

  private static void redirect(JsonNode node, String place) {
    if (node instanceof ObjectNode object) {
      JsonNode ref = object.path("$ref");
      if (ref.isString() && ref.asString().startsWith("#")) {
        object.put("$ref", place + ref.asString().substring(1));
      }
    }
    for (JsonNode child : node) {
      redirect(child, place);
    }
  }
}
