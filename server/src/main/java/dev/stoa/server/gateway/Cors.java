package dev.stoa.server.gateway;

import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.List;
import java.util.Set;

/// Lets pages of listed sites call from a browser; never with cookies. With no site listed it does
/// nothing.
public final class Cors {

  private static final String SENT =
      "x-api-key, authorization, x-aixplain-key, content-type, accept";
  private static final String SEEN =
      "x-request-id, ratelimit, ratelimit-policy, retry-after, server-timing, x-stoa-cost,"
          + " x-stoa-total, link, etag";
  private static final String REMEMBERED_SECONDS = "600";

  private final Set<String> origins;

  public Cors(List<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  /// The answer to a call, readable by the page that asked when its site is listed.
  public Response on(Request request, Response response) {
    if (origins.isEmpty()) {
      return response;
    }
    Response varied = response.withAddedHeader("vary", "Origin");
    String origin = request.header("origin");
    return origin != null && origins.contains(origin)
        ? varied
            .withHeader("access-control-allow-origin", origin)
            .withHeader("access-control-expose-headers", SEEN)
        : varied;
  }

  /// The answer to what a browser asks before it calls.
  ///
  /// @param methods with which the address is called, such as `GET, POST`
  public Response preflight(Request request, String methods) {
    Response answer = Response.noContent().withHeader("allow", methods + ", OPTIONS");
    Response told = on(request, answer);
    return told.header("access-control-allow-origin") == null
        ? told
        : told.withHeader("access-control-allow-methods", methods)
            .withHeader("access-control-allow-headers", SENT)
            .withHeader("access-control-max-age", REMEMBERED_SECONDS);
  }
}
