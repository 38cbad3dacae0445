/// Measures whether a summary leaves out a sentence that does not belong. The build runs it; the
/// product never does.
@NullMarked
package dev.stoa.engines.summary.training;

import org.jspecify.annotations.NullMarked;
