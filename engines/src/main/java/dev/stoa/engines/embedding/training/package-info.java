/// Measures how far vectors tell a paraphrase from a sentence that shares its words. The build runs
/// it; the product never does.
@NullMarked
package dev.stoa.engines.embedding.training;

import org.jspecify.annotations.NullMarked;
