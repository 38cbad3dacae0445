/// Makes the lexicon out of the lists of a package. The build runs it; the product never does.
///
/// Start reading at [MakeLexicon].
@NullMarked
package dev.stoa.engines.profanity.training;

import org.jspecify.annotations.NullMarked;
