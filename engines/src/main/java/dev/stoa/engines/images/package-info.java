/// Pictures as callers send them, decoded within bounds.
///
/// A picture is read in two steps: its head, which tells how large it is, and then its pixels, of
/// which no more are held than an engine can use. What is broken, cut off or too large is the
/// caller's fault and never the engine's.
///
/// Start reading at [PictureReader].
@NullMarked
package dev.stoa.engines.images;

import org.jspecify.annotations.NullMarked;
