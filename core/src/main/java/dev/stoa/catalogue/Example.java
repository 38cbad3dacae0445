package dev.stoa.catalogue;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Inputs that a version accepts, with a word on what they show.
///
/// @param outputs what came of it; null when it is not told
public record Example(String title, JsonNode inputs, @Nullable JsonNode outputs) {

  public Example {
    // stored as JSON, nothing comes back as a null of JSON
    outputs = outputs == null || outputs.isNull() ? null : outputs;
  }
}
