package dev.stoa.server.http;

import org.jspecify.annotations.Nullable;

/// One method at one address.
///
/// @param method upper case; see [#answersHead]
/// @param template such as `/api/teams/{team}/keys`; `{ref}` stands for the ref of an asset, in one
///   or two segments; any other variable for one segment
/// @param operation what the route means to API users; null when it is no part of the API
public record Route(
    String method, String template, Access access, Handler handler, @Nullable Operation operation) {

  /// Whether it answers `HEAD` as well: what it would answer to `GET`, without the body. A call
  /// runs and is charged, so nothing but the method that asks for its answer makes one.
  public boolean answersHead() {
    return method.equals("GET") && !(access instanceof Access.Calling);
  }

  public static Route get(String template, Access access, Handler handler) {
    return new Route("GET", template, access, handler, null);
  }

  public static Route post(String template, Access access, Handler handler) {
    return new Route("POST", template, access, handler, null);
  }

  public static Route of(String method, String template, Access access, Handler handler) {
    return new Route(method, template, access, handler, null);
  }
}
