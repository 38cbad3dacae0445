/// Vectors of texts, and how alike two texts are by them.
///
/// Start reading at [EmbeddingEngine].
@NullMarked
package dev.stoa.engines.embedding;

import org.jspecify.annotations.NullMarked;
