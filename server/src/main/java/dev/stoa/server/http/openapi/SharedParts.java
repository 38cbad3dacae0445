package dev.stoa.server.http.openapi;

import dev.stoa.server.http.ProblemJson;
import tools.jackson.databind.node.ObjectNode;

/// What every OpenAPI document of this server has among its components: the one form of errors, and
/// how a key is sent.
public final class SharedParts {

  /// The security scheme of a key in `x-api-key`.
  public static final String KEY = "key";

  /// The security scheme of a key in `Authorization: Bearer …`.
  public static final String BEARER = "bearer";

  private SharedParts() {}

  /// Puts the error form, `#/components/responses/Problem`, and both schemes.
  public static void put(ObjectNode components) {
    put(new Schemas(), components);
    ObjectNode _ = keys(components);
  }

  static void put(Schemas schemas, ObjectNode components) {
    var problem = schemas.reference(ProblemJson.class);
    components.set("schemas", schemas.definitions());
    ObjectNode response = components.putObject("responses").putObject("Problem");
    response.put("description", "What went wrong (RFC 9457).");
    response.putObject("content").putObject(ProblemJson.MEDIA_TYPE).set("schema", problem);
  }

  static ObjectNode keys(ObjectNode components) {
    ObjectNode schemes = components.putObject("securitySchemes");
    schemes.putObject(KEY).put("type", "apiKey").put("in", "header").put("name", "x-api-key");
    schemes.putObject(BEARER).put("type", "http").put("scheme", "bearer");
    return schemes;
  }
}
