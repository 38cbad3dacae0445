/// The phrases of a text that say most of what it is about.
///
/// Start reading at [KeywordEngine].
@NullMarked
package dev.stoa.engines.keywords;

import org.jspecify.annotations.NullMarked;
