/// Text as models read it. Pure Java, no native library.
///
/// Start reading at [WordPiece].
@NullMarked
package dev.stoa.engines.nlp;

import org.jspecify.annotations.NullMarked;
