package dev.stoa.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Problem;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem on the wire: RFC 9457 with Stoa's own members.
///
/// @param type where the error is explained
/// @param requestId what to tell whoever runs the installation
/// @param faults every fault of an input
/// @param help the page where a person can mend it
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemJson(
    String type,
    String title,
    int status,
    String detail,
    ErrorCode code,
    String requestId,
    ErrorCode.Origin origin,
    boolean retryable,
    @Nullable List<Fault> faults,
    @Nullable String help) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public static ProblemJson of(Problem problem, String requestId) {
    ErrorCode code = problem.code();
    return new ProblemJson(
        "/docs/errors#" + code.code(),
        code.title(),
        code.status(),
        problem.detail(),
        code,
        requestId,
        code.origin(),
        code.retryable(),
        problem.faults(),
        problem.help());
  }

  /// The whole answer, with `Retry-After` in full seconds when the problem knows it.
  public static Response response(Problem problem, String requestId) {
    Response response =
        Response.bytes(problem.code().status(), MEDIA_TYPE, Json.bytes(of(problem, requestId)))
            .withHeader("cache-control", "no-store");
    return problem
        .waitBeforeRetry()
        .map(wait -> response.withHeader("retry-after", seconds(wait)))
        .orElse(response);
  }

  private static String seconds(Duration wait) {
    long millis = Math.max(0, wait.toMillis());
    return Long.toString(Math.max(1, (millis + 999) / 1000));
  }
}
