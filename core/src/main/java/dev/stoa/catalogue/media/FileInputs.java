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
import tools.jackson.databind.node.ObjectNode;

/// The inputs, or outputs, of a schema that are files.
///
/// @param accepted the media types of each, by its name
public record FileInputs(SequencedMap<String, MediaTypes> accepted) {

  private static final String DATA_ADDRESS = "data:";

  public FileInputs {
    accepted = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(accepted));
  }

  /// @param schema of an object; those of its properties count that stand in it directly
  public static FileInputs of(JsonNode schema) {
    SequencedMap<String, MediaTypes> accepted = new LinkedHashMap<>();
    for (var property : schema.path("properties").properties()) {
      JsonNode rules = property.getValue();
      if (rules.path("contentEncoding").asString("").equals("base64")
          && rules.path("contentMediaType").isString()) {
        accepted.put(
            property.getKey(), MediaTypes.parse(rules.path("contentMediaType").stringValue()));
      }
    }
    return new FileInputs(accepted);
  }

  /// The one that the bytes of a whole body stand for; empty when there is none, or several.
  public Optional<String> only() {
    return accepted.size() == 1 ? Optional.of(accepted.firstEntry().getKey()) : Optional.empty();
  }

  public Optional<MediaTypes> find(String name) {
    return Optional.ofNullable(accepted.get(name));
  }

  /// Turns files that came as text, in base64 or as a `data:` address, into bytes, in place, and
  /// tells of each whether it is one that is asked for.
  ///
  /// @return what is wrong, by pointer into the inputs; what is no text and no file is left to the
  ///   schema
  public List<Fault> open(ObjectNode inputs) {
    List<Fault> faults = new ArrayList<>(0);
    for (Map.Entry<String, MediaTypes> file : accepted.entrySet()) {
      JsonNode given = inputs.path(file.getKey());
      try {
        if (given.isString()) {
          inputs.put(file.getKey(), decoded(given.stringValue(), file.getValue()));
        }
        if (inputs.path(file.getKey()).isBinary()) {
          requireKind(inputs.path(file.getKey()).binaryValue(), file.getValue());
        }
      } catch (NoSuchFile wrong) {
        faults.add(Fault.of(file.getKey(), "'" + file.getKey() + "' " + wrong.getMessage()));
      }
    }
    return faults;
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
