/// Profane words of a text, by a lexicon.
///
/// The build makes the lexicon (see the package `training`); it lies beside these classes as
/// `lexicon.tsv`.
///
/// Start reading at [ProfanityEngine].
@NullMarked
package dev.stoa.engines.profanity;

import org.jspecify.annotations.NullMarked;
