package dev.stoa.catalogue.media;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// An input, or an output, that is a file, or a list of files.
///
/// @param types the media types that each may have
/// @param one whether it may be one file
/// @param many whether it may be a list of them
public record FileInput(MediaTypes types, boolean one, boolean many) {

  /// @param rules the schema of a property; empty when it is no file
  public static Optional<FileInput> of(JsonNode rules) {
    JsonNode items = rules.path("items");
    boolean one = isFile(rules);
    boolean many = isFile(items);
    if (!one && !many) {
      return Optional.empty();
    }
    String types = (one ? rules : items).path("contentMediaType").stringValue();
    return Optional.of(new FileInput(MediaTypes.parse(types), one, many));
  }

  private static boolean isFile(JsonNode rules) {
    return rules.path("contentEncoding").asString("").equals("base64")
        && rules.path("contentMediaType").isString();
  }
}
