/// Which of the caller's own labels fits a text, told by vectors and without training.
///
/// Start reading at [ZeroShotEngine].
@NullMarked
package dev.stoa.engines.topics;

import org.jspecify.annotations.NullMarked;
