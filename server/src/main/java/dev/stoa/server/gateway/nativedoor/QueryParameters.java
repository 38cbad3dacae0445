package dev.stoa.server.gateway.nativedoor;

import dev.stoa.catalogue.Version;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The inputs of a version as query parameters: a list is a repeated name, an object is JSON.
final class QueryParameters {

  private QueryParameters() {}

  /// @param schemas the component that holds the input schema
  static void describe(Version version, String schemas, ObjectNode operation) {
    ArrayNode parameters = operation.putArray("parameters");
    Set<String> required = new HashSet<>();
    version.inputs().path("required").forEach(name -> required.add(name.asString()));
    for (var input : version.inputs().path("properties").properties()) {
      String name = input.getKey();
      JsonNode schema = LocalSchema.placed(input.getValue(), schemas);
      ObjectNode parameter = parameters.addObject().put("name", name).put("in", "query");
      if (required.contains(name)) {
        parameter.put("required", true);
      }
      JsonNode description = schema.path("description");
      if (description.isString()) {
        parameter.put("description", description.asString());
      }
      boolean isObject = schema.path("type").asString("").equals("object");
      ObjectNode holder =
          isObject ? parameter.putObject("content").putObject("application/json") : parameter;
      holder.set("schema", schema);
      if (schema.has("contentEncoding") || schema.path("items").has("contentEncoding")) {
        continue; // a picture is no example of a query
      }
      version.examples().stream()
          .map(example -> example.inputs().path(name))
          .filter(value -> !value.isMissingNode())
          .findFirst()
          .ifPresent(value -> holder.set("example", value));
    }
  }
}
