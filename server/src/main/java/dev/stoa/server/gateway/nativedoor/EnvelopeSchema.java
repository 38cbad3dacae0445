package dev.stoa.server.gateway.nativedoor;

import dev.stoa.kernel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The schema of an [Envelope].
final class EnvelopeSchema {

  private EnvelopeSchema() {}

  /// @param data the schema of what the asset answers
  static ObjectNode around(JsonNode data) {
    ObjectNode schema = Json.mapper().createObjectNode().put("type", "object");
    ObjectNode fields = schema.putObject("properties");
    field(fields, "status", "string", "How it went.").putArray("enum").add("SUCCESS");
    field(fields, "completed", "boolean", "Whether this is the whole answer.");
    fields.set("data", data);
    field(fields, "details", "array", "Empty so far.").putObject("items");
    field(fields, "requestId", "string", "The id of the call.");
    field(fields, "runTime", "number", "Seconds, all in all.");
    field(fields, "usedCredits", "number", "What the call cost, in credits.");
    field(fields, "usage", "object", "How many units of what were charged.")
        .putObject("additionalProperties")
        .put("type", "integer");
    ObjectNode asset = field(fields, "asset", "object", "What was called.").putObject("properties");
    field(asset, "id", "string", "Its id.");
    field(asset, "slug", "string", "Its slug.");
    field(asset, "version", "integer", "The version that ran.");
    var required = schema.putArray("required");
    fields.propertyNames().forEach(required::add);
    return schema;
  }

  private static ObjectNode field(ObjectNode fields, String name, String type, String description) {
    return fields.putObject(name).put("type", type).put("description", description);
  }
}
