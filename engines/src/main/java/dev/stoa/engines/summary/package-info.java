/// The sentences of a text that stand best for the whole. Nothing is written anew.
///
/// Start reading at [SummaryEngine].
@NullMarked
package dev.stoa.engines.summary;

import org.jspecify.annotations.NullMarked;
