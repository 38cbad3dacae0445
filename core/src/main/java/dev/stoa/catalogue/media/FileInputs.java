package dev.stoa.catalogue.media;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.FileKind;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.ObjectNode;

/// The inputs, or outputs, of a schema that are files.
///
/// @param accepted each by its name
public record FileInputs(SequencedMap<String, FileInput> accepted) {

  private static final String DATA_ADDRESS = "data:";

  public FileInputs {
    accepted = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(accepted));
  }

  /// @param schema of an object; those of its properties count that stand in it directly
  public static FileInputs of(JsonNode schema) {
    SequencedMap<String, FileInput> accepted = new LinkedHashMap<>();
    for (var property : schema.path("properties").properties()) {
      FileInput.of(property.getValue()).ifPresent(file -> accepted.put(property.getKey(), file));
    }
    return new FileInputs(accepted);
  }

  /// The one that the bytes of a whole body stand for; empty when there is none, or several.
  public Optional<String> only() {
    return accepted.size() == 1 && accepted.firstEntry().getValue().one()
        ? Optional.of(accepted.firstEntry().getKey())
        : Optional.empty();
  }

  public Optional<FileInput> find(String name) {
    return Optional.ofNullable(accepted.get(name));
  }

  /// Turns files that came as text, in base64 or as a `data:` address, into bytes, in place, and
  /// tells of each whether it is one that is asked for.
  ///
  /// @return what is wrong, by pointer into the inputs; what is no text and no file is left to the
  ///   schema
  public List<Fault> open(ObjectNode inputs) {
    List<Fault> faults = new ArrayList<>(0);
    for (Map.Entry<String, FileInput> file : accepted.entrySet()) {
      String name = file.getKey();
      MediaTypes types = file.getValue().types();
      JsonNode given = inputs.path(name);
      if (file.getValue().many() && given instanceof ArrayNode list) {
        for (int i = 0; i < list.size(); i++) {
          try {
            list.set(i, opened(list.get(i), types));
          } catch (NoSuchFile wrong) {
            String place = Fault.of(name, "").pointer() + "/" + i;
            faults.add(new Fault(place, "'%s/%d' %s".formatted(name, i, wrong.getMessage())));
          }
        }
      } else if (given.isString() || given.isBinary()) {
        try {
          inputs.set(name, opened(given, types));
        } catch (NoSuchFile wrong) {
          faults.add(Fault.of(name, "'%s' %s".formatted(name, wrong.getMessage())));
        }
      }
    }
    return faults;
  }

  private static JsonNode opened(JsonNode given, MediaTypes types) throws NoSuchFile {
    JsonNode file =
        given.isString() ? BinaryNode.valueOf(decoded(given.stringValue(), types)) : given;
    if (file.isBinary()) {
      requireKind(file.binaryValue(), types);
    }
    return file;
  }

  private static byte[] decoded(String text, MediaTypes accepted) throws NoSuchFile {
    String base64 = text;
    if (text.startsWith(DATA_ADDRESS)) {
      int comma = text.indexOf(',');
      String head = comma < 0 ? "" : text.substring(DATA_ADDRESS.length(), comma);
      String mediaType = head.split(";", 2)[0];
      if (!head.endsWith(";base64")) {
        throw new NoSuchFile("is a 'data:' address without ';base64,'.");
      }
      if (!mediaType.isEmpty() && !accepted.take(mediaType)) {
        throw new NoSuchFile("must be %s.".formatted(accepted.words()));
      }
      base64 = text.substring(comma + 1);
    }
    try {
      return Base64.getDecoder().decode(base64.replace("\n", "").replace("\r", ""));
    } catch (IllegalArgumentException malformed) {
      throw new NoSuchFile("must be a file in base64, or a 'data:' address of one.");
    }
  }

  private static void requireKind(byte[] file, MediaTypes accepted) throws NoSuchFile {
    if (file.length == 0) {
      throw new NoSuchFile("is empty: the file has 0 bytes.");
    }
    Optional<FileKind> kind = FileKind.of(file);
    if (kind.isEmpty() && !accepted.hasUnknown()) {
      throw new NoSuchFile(
          "does not begin as a file of %s does. Name or header do not make it one."
              .formatted(accepted.words()));
    }
    if (kind.isPresent() && !accepted.take(kind.get().mediaType()) && !accepted.hasUnknown()) {
      throw new NoSuchFile(
          "is a %s file; it must be %s.".formatted(kind.get().title(), accepted.words()));
    }
  }

  private static final class NoSuchFile extends Exception {

    private static final long serialVersionUID = 1L;

    NoSuchFile(String message) {
      super(message, null, false, false);
    }
  }
}
