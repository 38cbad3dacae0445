package dev.stoa.invocation;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import dev.stoa.subscriptions.trials.TrialStore;

/// The trial of one team, in memory.
final class MemoryTrials implements TrialStore {

  int used;
  boolean away;

  @Override
  public synchronized boolean take(TeamId team, PlanId plan, int most) {
    if (away) {
      throw new ProblemException(Problem.of(ErrorCode.UNAVAILABLE, "The database is away."));
    }
    if (used >= most) {
      return false;
    }
    used++;
    return true;
  }

  @Override
  public synchronized void giveBack(TeamId team, PlanId plan) {
    used--;
  }

  @Override
  public synchronized int used(TeamId team, PlanId plan) {
    return used;
  }
}
