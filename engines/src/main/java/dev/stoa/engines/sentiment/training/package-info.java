/// Makes the head of the sentiment engine from labelled sentences and measures it. The build runs
/// it; the product never does.
///
/// Everything is seeded and in a fixed order: the same sentences, weights and kind of processor
/// give the same head.
///
/// Start reading at [TrainSentiment].
@NullMarked
package dev.stoa.engines.sentiment.training;

import org.jspecify.annotations.NullMarked;
