package dev.stoa.server.gateway.nativedoor;

import dev.stoa.catalogue.media.FileInput;
import dev.stoa.catalogue.media.MediaTypes;
import dev.stoa.catalogue.schema.TypedQuery;
import dev.stoa.invocation.InputRules;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.MediaType;
import dev.stoa.server.http.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The parts of a form: uploaded files where the asset takes files, and text.
final class FormInputs {

  private static final String ANY_FILE = "application/octet-stream";

  private FormInputs() {}

  /// @throws ProblemException `unsupported_media_type`, `invalid_input`
  static TypedQuery of(List<Part> parts, InputRules rules) {
    ObjectNode files = Json.mapper().createObjectNode();
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (Part part : parts) {
      Optional<FileInput> file = rules.files().find(part.name());
      if (file.isEmpty() || part.filename() == null) {
        texts.computeIfAbsent(part.name(), _ -> new ArrayList<>()).add(part.text());
      } else {
        requireTaken(part, file.get().types());
        add(part, file.get(), files);
      }
    }
    return rules.typing().type(texts, files);
  }

  /// Several parts of one name are a list, in their order.
  private static void add(Part part, FileInput file, ObjectNode files) {
    String name = part.name();
    if (!files.has(name) && file.one()) {
      files.put(name, part.bytes());
    } else if (file.many()) {
      JsonNode before = files.path(name);
      ArrayNode list =
          before.isBinary() ? files.putArray(name).add(before) : files.withArrayProperty(name);
      list.add(part.bytes());
    } else {
      Fault twice = Fault.of(name, "Only one file can be sent as this input.");
      throw new ProblemException(Problem.invalid(List.of(twice)));
    }
  }

  private static void requireTaken(Part part, MediaTypes accepted) {
    String sent = part.contentType();
    String name = sent == null ? ANY_FILE : MediaType.parse(sent).map(MediaType::name).orElse(sent);
    if (!name.equals(ANY_FILE) && !accepted.take(name)) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.UNSUPPORTED_MEDIA_TYPE,
              "The part '%s' is sent as '%s'; it must be %s."
                  .formatted(part.name(), name, accepted.words())));
    }
  }
}
