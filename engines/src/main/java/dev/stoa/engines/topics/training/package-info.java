/// Measures the choice between labels on labelled sentences. The build runs it; the product never
/// does.
///
/// Start reading at [MeasureTopics].
@NullMarked
package dev.stoa.engines.topics.training;

import org.jspecify.annotations.NullMarked;
