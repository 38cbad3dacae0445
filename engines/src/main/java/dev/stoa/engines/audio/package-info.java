/// Sound as numbers: reading and writing WAV, and changing how many numbers a second has.
///
/// Foreign files are read with suspicion: whatever a header says is compared with what is there,
/// and what does not fit is a `BadInputException` that says so.
///
/// Start reading at [WavReader].
@NullMarked
package dev.stoa.engines.audio;

import org.jspecify.annotations.NullMarked;
