/// Attacks on an HTTP server, as plain code that needs only a host and a port: run against the door
/// alone and against the packaged product.
///
/// Start reading at [Attacks].
@NullMarked
package dev.stoa.server.http.attack;

import org.jspecify.annotations.NullMarked;
