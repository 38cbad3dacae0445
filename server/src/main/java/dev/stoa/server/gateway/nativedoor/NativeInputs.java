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
import dev.stoa.server.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the inputs of one request: the query of a GET; of a POST a JSON object, plain text, the
/// parts of a form, or the bytes of the one file that the asset takes. Also settles the form of the
/// answer, before anything runs.
final class NativeInputs implements InputReader {

  private static final String ANY_FILE = "application/octet-stream";

  private final Request request;
  private AnswerForm form = new AnswerForm.Whole();

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
    TypedQuery typed = rules.typing().type(request.query().all());
    return typed.faults().isEmpty() && rules.files().accepted().isEmpty()
        ? new Reading.Fitting(typed.inputs())
        : typed(typed);
  }

  private Reading body(Version version, InputRules rules) {
    MediaType type = request.contentType();
    String name = type == null ? "" : type.name();
    Optional<String> file = rules.files().only().filter(only -> isFile(name, only, rules));
    if (file.isPresent()) {
      return file(file.get(), rules);
    }
    if (!request.query().isEmpty()) {
      return new Reading.Unreadable(
          Problem.invalid(
              request.query().all().keySet().stream()
                  .map(each -> Fault.of(each, "Of a POST the inputs belong in the body."))
                  .toList()));
    }
    return switch (name) {
      case "application/json" -> object(request.json(Request.BODY_BYTES_MAX));
      case "text/plain" -> text(version, request.text(Request.BODY_BYTES_MAX));
      case "multipart/form-data" ->
          typed(FormInputs.of(request.parts(Request.BODY_BYTES_MAX), rules));
      default -> new Reading.Unreadable(unsupported(type, version, rules));
    };
  }

  private static boolean isFile(String mediaType, String input, InputRules rules) {
    return mediaType.equals(ANY_FILE)
        || rules.files().find(input).filter(file -> file.types().take(mediaType)).isPresent();
  }

  /// The body is the file; what else the asset takes stands in the query.
  private Reading file(String name, InputRules rules) {
    ObjectNode inputs = Json.mapper().createObjectNode();
    inputs.put(name, request.readBody(Request.BODY_BYTES_MAX));
    return typed(rules.typing().type(request.query().all(), inputs));
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
      JsonNode rules = properties.path(name);
      if (!rules.has("contentEncoding") && takesText(rules.path("type"))) {
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

  private static Reading typed(TypedQuery typed) {
    return typed.faults().isEmpty()
        ? new Reading.Read(typed.inputs())
        : new Reading.Unreadable(Problem.invalid(typed.faults()));
  }

  private static Problem unsupported(@Nullable MediaType type, Version version, InputRules rules) {
    List<String> accepted = new ArrayList<>();
    rules
        .files()
        .only()
        .flatMap(rules.files()::find)
        .ifPresent(file -> accepted.addAll(file.types().names()));
    accepted.addAll(List.of("application/json", "multipart/form-data"));
    if (onlyText(version) != null) {
      accepted.add("text/plain");
    }
    String sent =
        type == null ? "The body says no media type." : "'" + type.name() + "' is not read here.";
    return Problem.of(
        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
        sent + " Send one of " + String.join(", ", accepted) + ".");
  }
}
