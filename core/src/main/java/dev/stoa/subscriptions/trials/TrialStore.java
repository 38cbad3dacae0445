package dev.stoa.subscriptions.trials;

import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.TeamId;

/// Remembers how many trial calls were made. Blocking; safe for use by many threads.
public interface TrialStore {

  /// Counts one more, unless `most` are counted already: then false, and nothing has changed.
  boolean take(TeamId team, PlanId plan, int most);

  /// Counts one less.
  void giveBack(TeamId team, PlanId plan);

  int used(TeamId team, PlanId plan);
}
