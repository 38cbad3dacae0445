/// English text taken apart: sentences, words, parts of speech, base forms. Pure Java, by Apache
/// OpenNLP.
///
/// Start reading at [EnglishText].
@NullMarked
package dev.stoa.engines.english;

import org.jspecify.annotations.NullMarked;
