package dev.stoa.pipelines;

import dev.stoa.catalogue.JsonTypes;
import dev.stoa.catalogue.media.FileInput;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Whether what one end of a link gives is what the other takes.
final class Fit {

  private Fit() {}

  /// A file is not taken for a text, nor for a file of another kind. A text may hold a file in
  /// base64, so it is let through where one is taken, and what comes is checked.
  static boolean fits(JsonNode given, JsonNode taken) {
    if (!JsonTypes.fits(given, taken)) {
      return false;
    }
    Optional<FileInput> from = FileInput.of(given);
    if (from.isEmpty() || !taken.has("type")) {
      return true;
    }
    return FileInput.of(taken).filter(to -> from.get().types().meet(to.types())).isPresent();
  }

  /// Such as `string`, or `file of audio/wav`.
  static String inWords(JsonNode schema) {
    return FileInput.of(schema)
        .map(file -> (file.one() ? "file of " : "array of files of ") + file.types().words())
        .orElseGet(() -> JsonTypes.inWords(schema));
  }
}
