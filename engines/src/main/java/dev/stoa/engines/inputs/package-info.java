/// What engines ask of their inputs, read once and in one way.
///
/// Start reading at [Inputs].
@NullMarked
package dev.stoa.engines.inputs;

import org.jspecify.annotations.NullMarked;
