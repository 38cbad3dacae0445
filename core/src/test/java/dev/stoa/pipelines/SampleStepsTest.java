package dev.stoa.pipelines;

/// The plain executor keeps the contract.
final class SampleStepsTest extends StepExecutorContract {

  @Override
  protected StepExecutor steps(Echo echo) {
    return new SampleSteps(echo);
  }
}
