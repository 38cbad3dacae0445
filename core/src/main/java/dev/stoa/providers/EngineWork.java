package dev.stoa.providers;

import java.util.concurrent.FutureTask;

/// One call of one engine as a task of the pool.
final class EngineWork extends FutureTask<ProviderAnswer> {

  private final EngineRun run;

  EngineWork(EngineRun run) {
    super(run);
    this.run = run;
  }

  /// A task that was given up before it began runs nothing, but ends its loan.
  @Override
  public void run() {
    super.run();
    run.loan().close();
  }

  /// It was taken out of the queue: it never begins.
  void drop() {
    cancel(false);
    run.loan().close();
  }
}
