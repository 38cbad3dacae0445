package dev.stoa.server.http.openapi;

import dev.stoa.server.http.Operation;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The parameters of an operation: those of its path, then those of its query.
final class Parameters {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private Parameters() {}

  static void describe(Operation operation, ObjectNode described, Schemas schemas) {
    ArrayNode parameters = described.putArray("parameters");
    VARIABLE
        .matcher(operation.address().template())
        .results()
        .map(MatchResult::group)
        .map(variable -> variable.substring(1, variable.length() - 1))
        .forEach(name -> inPath(name, parameters.addObject()));
    for (Operation.QueryParameter parameter : operation.wire().query()) {
      parameters
          .addObject()
          .put("name", parameter.name())
          .put("in", "query")
          .put("description", parameter.description())
          .set("schema", schemas.reference(parameter.type()));
    }
    if (parameters.isEmpty()) {
      described.remove("parameters");
    }
  }

  private static void inPath(String name, ObjectNode parameter) {
    parameter.put("name", name).put("in", "path").put("required", true);
    String description =
        switch (name) {
          case "team" -> "The team's id or slug.";
          case "ref" -> "The asset's slug, `team%2Fslug` or id, each with an optional `@version`.";
          default -> "";
        };
    if (!description.isEmpty()) {
      parameter.put("description", description);
    }
    parameter.putObject("schema").put("type", "string");
  }
}
