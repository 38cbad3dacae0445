/// Text in pictures: where its lines are, and what they say.
///
/// Start reading at [OcrEngine].
@NullMarked
package dev.stoa.engines.ocr;

import org.jspecify.annotations.NullMarked;
