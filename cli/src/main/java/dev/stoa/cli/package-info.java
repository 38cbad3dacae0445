/// The command line. It speaks HTTP to a running Stoa and knows nothing else of it.
///
/// Start reading at [Main] and [Commands].
@NullMarked
package dev.stoa.cli;

import org.jspecify.annotations.NullMarked;
