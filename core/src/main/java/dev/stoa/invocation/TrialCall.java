package dev.stoa.invocation;

import dev.stoa.catalogue.Plan;
import dev.stoa.kernel.TeamId;
import dev.stoa.subscriptions.trials.TrialAnswer;
import dev.stoa.subscriptions.trials.Trials;
import org.jspecify.annotations.Nullable;

/// What makes a call one that a team makes without a subscription, within the plan's trial
/// allowance. For one call, which one thread takes through its steps.
final class TrialCall {

  private final TeamId team;
  private final Plan plan;
  private final int most;

  private @Nullable Trials takenFrom;

  private TrialCall(TeamId team, Plan plan, int most) {
    this.team = team;
    this.plan = plan;
    this.most = most;
  }

  static TrialCall of(TeamId team, Plan plan) {
    Integer most = plan.trialCalls();
    return new TrialCall(team, plan, most == null ? 0 : most);
  }

  int most() {
    return most;
  }

  TrialAnswer take(Trials trials) {
    TrialAnswer answer = trials.take(team, plan.id(), most);
    if (answer instanceof TrialAnswer.Taken) {
      takenFrom = trials;
    }
    return answer;
  }

  /// Does nothing when it was not taken.
  void giveBack() {
    if (takenFrom != null) {
      takenFrom.giveBack(team, plan.id());
      takenFrom = null;
    }
  }
}
