/// Targets that are upstreams, asked over plain HTTP.
///
/// An address, headers and a body are made from the inputs of a call as the target's templates say,
/// always by encoding a value for its place, never by pasting text into JSON or an address. What
/// the upstream answers is hostile until proven otherwise: it is bounded, parsed, and never shown
/// to a caller unless it is a success.
///
/// Start reading at [HttpProvider].
@NullMarked
package dev.stoa.providers.http;

import org.jspecify.annotations.NullMarked;
