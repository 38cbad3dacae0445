/// Sentences, words, parts of speech and base forms of a text.
///
/// Start reading at [AnalysisEngine].
@NullMarked
package dev.stoa.engines.analysis;

import org.jspecify.annotations.NullMarked;
