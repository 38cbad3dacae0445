package dev.stoa.server.http;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/// Reads JSON strictly, and says where it is broken.
final class JsonBody {

  private JsonBody() {}

  static JsonNode parse(byte[] bytes) {
    String text = Utf8.body(bytes);
    try {
      JsonNode node = Json.parse(text);
      if (node.isMissingNode()) {
        throw malformed("The body is empty; a JSON value is expected.", null);
      }
      return node;
    } catch (JacksonException broken) {
      throw refused(broken);
    }
  }

  private static ProblemException refused(JacksonException broken) {
    @Nullable String message = broken.getOriginalMessage();
    if (message != null
        && message.startsWith("Duplicate")
        && broken.processor() instanceof JsonParser parser) {
      String pointer = parser.streamReadContext().pathAsPointer().toString();
      return new ProblemException(
          Problem.invalid(pointer, "The field comes twice; give it once."), broken);
    }
    TokenStreamLocation at = broken.getLocation();
    return at == null
        ? malformed("The body is no JSON that can be read.", broken)
        : malformed(
            "The body is no valid JSON: line %d, column %d."
                .formatted(at.getLineNr(), at.getColumnNr()),
            broken);
  }

  private static ProblemException malformed(String detail, @Nullable Throwable cause) {
    return new ProblemException(Problem.of(ErrorCode.MALFORMED_BODY, detail), cause);
  }
}
