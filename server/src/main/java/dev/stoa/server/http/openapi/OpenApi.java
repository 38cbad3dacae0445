package dev.stoa.server.http.openapi;

import dev.stoa.kernel.Json;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// Describes operations as an OpenAPI 3.1 document, in the order of their addresses.
public final class OpenApi {

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final String KEY = SharedParts.KEY;
  private static final String BEARER = SharedParts.BEARER;
  private static final String SESSION = "session";
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build();

  private final Schemas schemas = new Schemas();
  private final ObjectNode document = Json.mapper().createObjectNode();

  private OpenApi() {}

  /// @param title of the API
  /// @param version of the API
  /// @param sessionCookie the name of the cookie that a signed-in person's browser sends
  public record About(String title, String version, String sessionCookie) {}

  public static ObjectNode document(About about, List<Operation> operations) {
    var api = new OpenApi();
    api.document.put("openapi", "3.1.1");
    api.document.putObject("info").put("title", about.title()).put("version", about.version());
    api.document.putArray("servers").addObject().put("url", "/");
    ObjectNode paths = api.document.putObject("paths");
    operations.stream()
        .sorted(
            Comparator.comparing((Operation operation) -> operation.address().template())
                .thenComparingInt(operation -> METHODS.indexOf(operation.address().method())))
        .forEach(operation -> api.describe(operation, paths));
    api.components(about);
    return api.document;
  }

  public static String yaml(ObjectNode document) {
    return YAML.writeValueAsString(document);
  }

  private void describe(Operation operation, ObjectNode paths) {
    ObjectNode described =
        paths
            .withObjectProperty(operation.address().template())
            .putObject(operation.address().method().toLowerCase(java.util.Locale.ROOT));
    described.put("operationId", operation.id()).put("summary", operation.summary());
    described.putArray("tags").add(tag(operation.address().template()));
    security(operation.access(), described);
    Parameters.describe(operation, described, schemas);
    var request = operation.wire().request();
    if (request != null) {
      described
          .putObject("requestBody")
          .put("required", true)
          .putObject("content")
          .putObject("application/json")
          .set("schema", schemas.reference(request));
    }
    responses(operation.wire(), described.putObject("responses"));
  }

  private void responses(Operation.Wire wire, ObjectNode responses) {
    ObjectNode fine = responses.putObject(Integer.toString(wire.status()));
    fine.put("description", wire.status() == 201 ? "Made." : "Done.");
    var type = wire.response();
    if (type != null) {
      fine.putObject("content")
          .putObject("application/json")
          .set("schema", schemas.reference(type));
    }
    responses.putObject("default").put("$ref", "#/components/responses/Problem");
  }

  /// The segment that tells operations apart: `keys` of `/api/teams/{team}/keys`.
  private static String tag(String template) {
    List<String> words =
        java.util.Arrays.stream(template.split("/"))
            .filter(part -> !part.isEmpty() && !part.startsWith("{"))
            .filter(part -> !part.equals("api"))
            .toList();
    boolean ofTeam = words.size() > 1 && words.getFirst().equals("teams");
    return words.isEmpty() ? "stoa" : words.get(ofTeam ? 1 : 0);
  }

  private static void security(Access access, ObjectNode described) {
    List<String> schemes =
        switch (access) {
          case Access.Open _, Access.Internal _ -> List.of();
          case Access.SignedIn _ -> List.of(SESSION, KEY, BEARER);
          case Access.OfTeam team ->
              team.keyScope() == null ? List.of(SESSION) : List.of(SESSION, KEY, BEARER);
          case Access.Administrator _ -> List.of(SESSION);
          case Access.Calling _ -> List.of(KEY, BEARER);
        };
    var security = described.putArray("security");
    schemes.forEach(scheme -> security.addObject().putArray(scheme));
    if (access instanceof Access.OfTeam team) {
      String scope = team.keyScope();
      described.put(
          "description",
          "Needs the role %s in the team%s."
              .formatted(
                  team.atLeast().word(),
                  scope == null ? "" : ", or a key with the scope " + scope));
    }
  }

  private void components(About about) {
    ObjectNode components = document.putObject("components");
    SharedParts.put(schemas, components);
    SharedParts.keys(components)
        .putObject(SESSION)
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", about.sessionCookie());
  }
}
