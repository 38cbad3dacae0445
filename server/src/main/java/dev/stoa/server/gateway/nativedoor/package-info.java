/// The native protocol: `/models/{ref}`, `/pipelines/{ref}` and `/data/{ref}` with the inputs in
/// the query or the body, answered by one envelope or by the bare result.
///
/// Cookies are never read here, and nothing here decides anything about a call.
///
/// Start reading at [NativeDoor].
@NullMarked
package dev.stoa.server.gateway.nativedoor;

import org.jspecify.annotations.NullMarked;
