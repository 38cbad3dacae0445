package dev.stoa.journal;

import dev.stoa.kernel.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A limit that had little left when a call was admitted.
///
/// @param policy as the caller was told of it, such as `key-minute`
/// @param limit how much it allows
/// @param left of it, this call counted
/// @param unit what it counts
/// @param windowSeconds the span that it is for; 0 for calls at once
public record NearLimit(String policy, long limit, long left, String unit, long windowSeconds) {

  /// An array; null for none.
  public static @Nullable String json(List<NearLimit> limits) {
    return limits.isEmpty() ? null : Json.text(limits);
  }

  /// @param json what [#json(List)] made
  public static List<NearLimit> listOf(@Nullable String json) {
    return json == null ? List.of() : listOf(Json.parse(json));
  }

  static List<NearLimit> listOf(JsonNode json) {
    return json.valueStream().map(NearLimit::of).toList();
  }

  private static NearLimit of(JsonNode json) {
    return new NearLimit(
        json.required("policy").stringValue(),
        json.required("limit").longValue(),
        json.required("left").longValue(),
        json.required("unit").stringValue(),
        json.required("windowSeconds").longValue());
  }
}
