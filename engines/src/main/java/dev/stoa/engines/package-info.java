/// In-process engines: the only code that sees native libraries.
///
/// Start reading at the package `shipped`.
@NullMarked
package dev.stoa.engines;

import org.jspecify.annotations.NullMarked;
