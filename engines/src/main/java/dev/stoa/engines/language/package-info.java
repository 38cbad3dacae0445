/// Which language a text is written in.
///
/// Start reading at [LanguageEngine].
@NullMarked
package dev.stoa.engines.language;

import org.jspecify.annotations.NullMarked;
