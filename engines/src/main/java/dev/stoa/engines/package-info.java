/// In-process engines: the only code that sees native libraries.
@NullMarked
package dev.stoa.engines;

import org.jspecify.annotations.NullMarked;
