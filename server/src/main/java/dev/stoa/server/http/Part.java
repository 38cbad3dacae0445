package dev.stoa.server.http;

import dev.stoa.kernel.ProblemException;
import org.jspecify.annotations.Nullable;

/// One part of a `multipart/form-data` body.
///
/// @param filename as the client named it: never a path to write to; null for a plain field
/// @param contentType null when the part has none
// never compared, and too large to copy
@SuppressWarnings("ArrayRecordComponent")
public record Part(
    String name, @Nullable String filename, @Nullable String contentType, byte[] bytes) {

  /// The part as text, strictly UTF-8.
  ///
  /// @throws ProblemException `malformed_body`
  public String text() {
    return Utf8.body(bytes);
  }

  @Override
  public String toString() {
    return "Part[name=%s, bytes=%d]".formatted(name, bytes.length);
  }
}
