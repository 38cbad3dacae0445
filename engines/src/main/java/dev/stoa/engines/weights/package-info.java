/// Files of models: where they lie, what their checksum must be, and how several engines use one
/// loaded copy.
///
/// Start reading at [Weights] and [Shared].
@NullMarked
package dev.stoa.engines.weights;

import org.jspecify.annotations.NullMarked;
