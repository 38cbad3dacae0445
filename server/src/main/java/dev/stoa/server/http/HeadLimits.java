package dev.stoa.server.http;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// The limits of a request's head, each with an answer of its own.
final class HeadLimits {

  /// What Jetty may read before it refuses by itself: everything together.
  static final int HEAD_BYTES_MAX =
      HttpLimits.PATH_BYTES_MAX + HttpLimits.QUERY_BYTES_MAX + HttpLimits.HEADER_BYTES_MAX;

  private static final int FIELD_EXTRA_BYTES = 4;

  private HeadLimits() {}

  static Optional<Problem> refusal(Request request) {
    @Nullable String query = request.getHttpURI().getQuery();
    if (query != null && query.length() > HttpLimits.QUERY_BYTES_MAX) {
      return Optional.of(queryTooLong());
    }
    @Nullable String path = request.getHttpURI().getPath();
    if (path != null && path.length() > HttpLimits.PATH_BYTES_MAX) {
      return Optional.of(
          Problem.of(
              ErrorCode.URI_TOO_LONG,
              "The path is longer than %,d bytes.".formatted(HttpLimits.PATH_BYTES_MAX)));
    }
    return headerBytes(request) > HttpLimits.HEADER_BYTES_MAX
        ? Optional.of(headersTooLarge())
        : Optional.empty();
  }

  static Problem queryTooLong() {
    return Problem.of(
        ErrorCode.QUERY_TOO_LONG,
        "The query is longer than %,d bytes. A model or pipeline takes its input in the body of a POST; a data set is asked with fewer values."
            .formatted(HttpLimits.QUERY_BYTES_MAX));
  }

  static Problem headersTooLarge() {
    return Problem.of(
        ErrorCode.HEADERS_TOO_LARGE,
        "The headers have more than %,d bytes together.".formatted(HttpLimits.HEADER_BYTES_MAX));
  }

  private static long headerBytes(Request request) {
    long bytes = 0;
    for (HttpField field : request.getHeaders()) {
      @Nullable String value = field.getValue();
      bytes += field.getName().length() + FIELD_EXTRA_BYTES + (value == null ? 0 : value.length());
    }
    return bytes;
  }
}
