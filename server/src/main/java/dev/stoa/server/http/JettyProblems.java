package dev.stoa.server.http;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import org.jspecify.annotations.Nullable;

/// What Jetty refuses by itself, in Stoa's words.
final class JettyProblems {

  private JettyProblems() {}

  /// @param reason Jetty's own, written for people; null when it gave none
  static Problem of(int status, @Nullable String reason) {
    return switch (status) {
      case 404 -> Problem.notFound();
      case 408 -> Problem.of(ErrorCode.REQUEST_TIMEOUT, "The request came too slowly.");
      case 413 -> Problem.of(ErrorCode.BODY_TOO_LARGE, "The body is larger than allowed.");
      // only an address of more than all that is allowed gets this far, and then it is the query
      case 414 -> HeadLimits.queryTooLong();
      case 431 -> HeadLimits.headersTooLarge();
      case 503 -> Problem.of(ErrorCode.UNAVAILABLE, "Stoa is stopping. Try again in a moment.");
      // a version or a method that this server does not speak is the client's to mend
      case 501, 505 -> Problem.of(ErrorCode.MALFORMED_REQUEST, sentence(reason));
      default ->
          status >= 500
              ? Problem.of(ErrorCode.INTERNAL, "Stoa failed; its log tells more under the id.")
              : Problem.of(ErrorCode.MALFORMED_REQUEST, sentence(reason));
    };
  }

  /// What is wrong with a body as it arrives.
  static Problem ofBody(int status) {
    return status == 400
        ? Problem.of(ErrorCode.MALFORMED_REQUEST, "The body is not framed as HTTP/1.1 demands.")
        : of(status, null);
  }

  private static String sentence(@Nullable String reason) {
    return reason == null || reason.isBlank()
        ? "The request is no valid HTTP/1.1."
        : "The request is no valid HTTP/1.1: " + reason + ".";
  }
}
