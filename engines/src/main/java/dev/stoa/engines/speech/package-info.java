/// English text as sound, by the diphone voice kevin16 of FreeTTS.
///
/// Start reading at [SpeechEngine].
@NullMarked
package dev.stoa.engines.speech;

import org.jspecify.annotations.NullMarked;
