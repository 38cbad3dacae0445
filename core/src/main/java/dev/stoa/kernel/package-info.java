/// The words that every other package speaks: typed ids, references to assets, credits, roles,
/// pages, and the one catalogue of errors.
///
/// Nothing here reads a clock, makes a random number, touches a file or a socket on its own; clocks
/// and ids are passed in. Nothing here knows HTTP or SQL.
///
/// Start reading at [AssetRef] and [ErrorCode].
@NullMarked
package dev.stoa.kernel;

import org.jspecify.annotations.NullMarked;
