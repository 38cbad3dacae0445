/// The one door of HTTP: requests in, responses out, over Jetty, in blocking code on virtual
/// threads.
///
/// A [Router] finds the route on the canonical path, a [Gate] decides who may pass, a [Handler]
/// answers. What goes wrong anywhere, Jetty's own refusals included, leaves as
/// `application/problem+json` with the request's id. Bodies are read only within a limit, and a
/// connection with an unread body is closed, so what is left of it is never taken for a request.
///
/// Nothing here knows a domain, writes a query string to a log, or lets a stack trace out.
///
/// Start reading at [HttpServer], [Handler] and [Operation].
@NullMarked
package dev.stoa.server.http;

import org.jspecify.annotations.NullMarked;
