package dev.stoa.server.http;

/// Stands before every route: finds out who asks, refuses by a [dev.stoa.kernel.ProblemException]
/// or an answer of its own, or hands the request on.
@FunctionalInterface
public interface Gate {

  /// @param next what answers when the request may pass
  Response guard(Route route, Request request, Handler next);

  /// Lets everything pass: for tests and for a server without routes that need one.
  static Gate open() {
    return (route, request, next) -> next.handle(request);
  }
}
