/// Whether an English text speaks well or badly of something: a linear head on the vector of the
/// text.
///
/// The head is trained by the build (see the package `training`) and lies beside these classes as
/// `head.bin`, with its measured quality in `evaluation.json`.
///
/// Start reading at [SentimentEngine].
@NullMarked
package dev.stoa.engines.sentiment;

import org.jspecify.annotations.NullMarked;
