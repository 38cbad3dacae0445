/// Measures the reading of pictures on text that it draws itself. The build runs it; the product
/// never does.
///
/// Start reading at [MeasureOcr].
@NullMarked
package dev.stoa.engines.ocr.training;

import org.jspecify.annotations.NullMarked;
