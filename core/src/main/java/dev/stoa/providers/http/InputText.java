package dev.stoa.providers.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An input as text: a string as it is, a file in base64, anything else as JSON.
final class InputText {

  private InputText() {}

  /// Null when the input is absent or JSON's null.
  static @Nullable String of(JsonNode inputs, String name) {
    JsonNode value = inputs.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    return value.isString() || value.isBinary() ? value.asString() : value.toString();
  }
}
