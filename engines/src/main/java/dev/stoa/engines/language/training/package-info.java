/// Measures the detector on a small set of sentences of our own. The build runs it; the product
/// never does.
///
/// Start reading at [MeasureLanguages].
@NullMarked
package dev.stoa.engines.language.training;

import org.jspecify.annotations.NullMarked;
