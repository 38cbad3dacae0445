/// The command line. It speaks HTTP to a running Stoa and knows nothing else of it.
@NullMarked
package dev.stoa.cli;

import org.jspecify.annotations.NullMarked;
