/// Where in a recording somebody speaks.
///
/// Start reading at [VoiceActivityEngine].
@NullMarked
package dev.stoa.engines.voice;

import org.jspecify.annotations.NullMarked;
