package dev.stoa.server.http;

/// Answers a request. Runs on a virtual thread of its own and may block.
///
/// A [dev.stoa.kernel.ProblemException] becomes its problem; any other exception is logged under
/// the request's id and becomes `internal`.
@FunctionalInterface
public interface Handler {

  Response handle(Request request);
}
