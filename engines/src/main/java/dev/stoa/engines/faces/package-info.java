/// Faces in pictures: where they are, and where their eyes, nose, mouth and ears are. It finds
/// faces; it never tells whose they are.
///
/// Start reading at [FaceEngine].
@NullMarked
package dev.stoa.engines.faces;

import org.jspecify.annotations.NullMarked;
