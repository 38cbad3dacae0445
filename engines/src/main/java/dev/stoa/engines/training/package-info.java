/// What trainings and evaluations share: labelled sentences, their vectors, and stamps that tell
/// whether anything has changed. The build runs it; the product never does.
///
/// Start reading at [InputStamp].
@NullMarked
package dev.stoa.engines.training;

import org.jspecify.annotations.NullMarked;
