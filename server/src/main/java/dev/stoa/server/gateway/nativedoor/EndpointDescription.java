package dev.stoa.server.gateway.nativedoor;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.Version;
import dev.stoa.data.Table;
import dev.stoa.kernel.Json;
import dev.stoa.server.http.openapi.SharedParts;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One version of an asset as an OpenAPI 3.1 document.
///
/// @param asked the version as the address names it; null when it names none
record EndpointDescription(Asset asset, Version version, @Nullable String asked, URI publicUrl) {

  private static final List<Integer> REFUSALS =
      List.of(400, 401, 402, 403, 404, 406, 410, 413, 415, 422, 429, 502, 503, 504);
  private static final String INPUTS = "Inputs";
  private static final String OUTPUTS = "Outputs";

  ObjectNode document() {
    ObjectNode document = Json.mapper().createObjectNode().put("openapi", "3.1.1");
    document
        .putObject("info")
        .put("title", asset.name())
        .put("version", Integer.toString(version.number()))
        .put("description", asset.summary());
    document.putArray("servers").addObject().put("url", publicUrl.toString());
    document
        .putObject("externalDocs")
        .put("description", "The page of this " + asset.type().word())
        .put("url", publicUrl.resolve("/discover" + address()).toString());
    ObjectNode paths = document.putObject("paths");
    String place = address() + (asked == null ? "" : "@" + asked);
    JsonNode table = version.table();
    if (table == null) {
      called(paths.putObject(place));
    } else {
      new DataOperations(Table.of(table), this::operation).describe(place, paths);
    }
    components(document.putObject("components"));
    return document;
  }

  private String address() {
    return "/" + asset.type().segment() + "/" + asset.address();
  }

  private void called(ObjectNode path) {
    operation(path.putObject("get"), "callByQuery", "Call it with query parameters");
    QueryParameters.describe(version, INPUTS, path.withObject("/get"));
    ObjectNode post = operation(path.putObject("post"), "call", "Call it with a body");
    body(post.putObject("requestBody").put("required", true).putObject("content"));
    answers(path.withObject("/get").putObject("responses"));
    answers(post.putObject("responses"));
  }

  private ObjectNode operation(ObjectNode operation, String id, String summary) {
    operation.put("operationId", id).put("summary", summary);
    operation.putArray("tags").add(asset.name());
    var security = operation.putArray("security");
    security.addObject().putArray(SharedParts.KEY);
    security.addObject().putArray(SharedParts.BEARER);
    return operation;
  }

  private void body(ObjectNode content) {
    ObjectNode json = content.putObject("application/json");
    json.set("schema", LocalSchema.reference(INPUTS));
    ObjectNode examples = json.putObject("examples");
    for (var example : version.examples()) {
      examples
          .putObject("example" + (examples.size() + 1))
          .put("summary", example.title())
          .set("value", example.inputs());
    }
    if (examples.isEmpty()) {
      json.remove("examples");
    }
    String text = NativeInputs.onlyText(version);
    if (text != null) {
      JsonNode schema = version.inputs().path("properties").path(text);
      ObjectNode plain = content.putObject("text/plain");
      plain.set("schema", LocalSchema.placed(schema, INPUTS));
      version.examples().stream()
          .findFirst()
          .ifPresent(example -> plain.set("example", example.inputs().path(text)));
    }
    FileBodies.describe(version, INPUTS, content);
  }

  private void answers(ObjectNode responses) {
    ObjectNode content = fine(responses).putObject("content");
    AnswerForm.offered(version)
        .forEach((type, form) -> {
          switch (form) {
            case AnswerForm.Whole _ ->
                content.putObject(type).set("schema", LocalSchema.reference("Envelope"));
            case AnswerForm.Text(String output) ->
                content
                    .putObject(type)
                    .putObject("schema")
                    .put("type", "string")
                    .put("description", "The bare result: the output '" + output + "'.");
            // a file as it is has no schema in OpenAPI 3.1
            case AnswerForm.File _ -> content.putObject(type);
          }
        });
    refusals(responses, REFUSALS);
  }

  static ObjectNode fine(ObjectNode responses) {
    ObjectNode fine = responses.putObject("200").put("description", "It ran.");
    header(fine, "x-request-id", "The id of the call, as it stands in the list of calls.");
    header(fine, "x-stoa-cost", "What the call cost, in credits.");
    header(fine, "ratelimit", "What is left of each limit that applies.");
    header(fine, "server-timing", "Where the time went, in milliseconds.");
    return fine;
  }

  static void refusals(ObjectNode responses, List<Integer> statuses) {
    for (int status : statuses) {
      responses.putObject(Integer.toString(status)).put("$ref", "#/components/responses/Problem");
    }
  }

  static void header(ObjectNode answer, String name, String description) {
    answer
        .withObject("/headers")
        .putObject(name)
        .put("description", description)
        .putObject("schema")
        .put("type", "string");
  }

  private void components(ObjectNode components) {
    SharedParts.put(components);
    ObjectNode schemas = components.withObject("/schemas");
    schemas.set(INPUTS, LocalSchema.placed(version.inputs(), INPUTS));
    schemas.set(OUTPUTS, LocalSchema.placed(version.outputs(), OUTPUTS));
    schemas.set("Envelope", EnvelopeSchema.around(LocalSchema.reference(OUTPUTS)));
  }
}
