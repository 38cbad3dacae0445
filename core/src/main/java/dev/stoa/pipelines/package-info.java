/// Pipelines: graphs of models whose links carry values from outputs to inputs.
///
/// A [Graph] is read from JSON by [GraphReader], judged as a whole by [GraphCheck] before it is
/// published, and run by [PipelineRun], which starts every node as soon as what it needs is there.
/// What a step is asked through is the port [StepExecutor]: this package knows neither keys nor
/// money.
///
/// Start reading at [Graph].
@NullMarked
package dev.stoa.pipelines;

import org.jspecify.annotations.NullMarked;
