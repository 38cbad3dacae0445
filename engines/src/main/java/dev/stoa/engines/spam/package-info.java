/// Whether a message is spam: a linear head on the words of it.
///
/// The head is trained by the build (see the package `training`) and lies beside these classes as
/// `head.bin`, with its measured quality in `evaluation.json`.
///
/// Start reading at [SpamEngine].
@NullMarked
package dev.stoa.engines.spam;

import org.jspecify.annotations.NullMarked;
