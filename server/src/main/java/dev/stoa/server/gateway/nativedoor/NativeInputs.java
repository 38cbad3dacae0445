package dev.stoa.server.gateway.nativedoor;

import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.schema.TypedQuery;
import dev.stoa.invocation.InputReader;
import dev.stoa.invocation.InputRules;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.MediaType;
import dev.stoa.server.http.Part;
import dev.stoa.server.http.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the inputs of one request: the query of a GET; of a POST a JSON object, plain text, or the
/// parts of a form. Also settles the form of the answer, before anything runs.
final class NativeInputs implements InputReader {

  private static final String ACCEPTED =
      "Send application/json, text/plain or multipart/form-data.";

  private final Request request;
  private AnswerForm form = AnswerForm.ENVELOPE;

  NativeInputs(Request request) {
    this.request = request;
  }

  /// Known once the inputs were read.
  AnswerForm form() {
    return form;
  }

  @Override
  public Reading read(Version version, InputRules rules) {
    try {
      form = AnswerForm.choose(request.accepted(), version);
      return request.method().equals("POST") ? body(version, rules) : query(rules);
    } catch (ProblemException refused) {
      return new Reading.Unreadable(refused.problem());
    }
  }

  private Reading query(InputRules rules) {
    return typed(rules.typing().type(request.query().all()));
  }

  private Reading body(Version version, InputRules rules) {
    if (!request.query().isEmpty()) {
      return new Reading.Unreadable(
          Problem.invalid(
              request.query().all().keySet().stream()
                  .map(name -> new Fault("/" + name, "Of a POST the inputs belong in the body."))
                  .toList()));
    }
    MediaType type = request.contentType();
    String name = type == null ? "" : type.name();
    return switch (name) {
      case "application/json" -> object(request.json(Request.BODY_BYTES_MAX));
      case "text/plain" -> text(version, request.text(Request.BODY_BYTES_MAX));
      case "multipart/form-data" -> typed(rules.typing().type(fields()));
      default -> new Reading.Unreadable(unsupported(type));
    };
  }

  private static Reading object(JsonNode body) {
    return body instanceof ObjectNode inputs
        ? new Reading.Read(inputs)
        : new Reading.Unreadable(
            Problem.invalid("", "The body must be a JSON object whose fields are the inputs."));
  }

  private static Reading text(Version version, String text) {
    String name = onlyText(version);
    return name == null
        ? new Reading.Unreadable(
            Problem.of(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "Plain text does not say which input it is. Send application/json."))
        : new Reading.Read(Json.mapper().createObjectNode().put(name, text));
  }

  /// The input that plain text stands for: the only text that the asset cannot do without. Null
  /// when there is not one such.
  static @Nullable String onlyText(Version version) {
    List<String> names = new ArrayList<>();
    JsonNode properties = version.inputs().path("properties");
    for (JsonNode required : version.inputs().path("required")) {
      String name = required.asString();
      if (takesText(properties.path(name).path("type"))) {
        names.add(name);
      }
    }
    return names.size() == 1 ? names.getFirst() : null;
  }

  private static boolean takesText(JsonNode type) {
    for (JsonNode each : type) {
      if (takesText(each)) {
        return true;
      }
    }
    return type.asString("").equals("string");
  }

  private Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Part part : request.parts(Request.BODY_BYTES_MAX)) {
      fields.computeIfAbsent(part.name(), _ -> new ArrayList<>()).add(part.text());
    }
    return fields;
  }

  private static Reading typed(TypedQuery typed) {
    return typed.faults().isEmpty()
        ? new Reading.Read(typed.inputs())
        : new Reading.Unreadable(Problem.invalid(typed.faults()));
  }

  private static Problem unsupported(@Nullable MediaType type) {
    String sent =
        type == null ? "The body says no media type." : "'" + type.name() + "' is not read here.";
    return Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, sent + " " + ACCEPTED);
  }
}
