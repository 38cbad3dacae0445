package dev.stoa.invocation;

import dev.stoa.limits.Admission;
import dev.stoa.limits.Limiter;
import dev.stoa.limits.Permit;
import dev.stoa.limits.Quota;
import java.util.List;

/// Step 3: do the limits of the key and of the subscription leave room for one more call?
final class Admit implements Step<Resolved, Admitted> {

  private final Limiter limiter;

  Admit(Limiter limiter) {
    this.limiter = limiter;
  }

  @Override
  public Passage<Admitted> take(Resolved call) {
    return switch (limiter.admit(CallLimits.of(call))) {
      case Admission.Admitted(Permit permit, List<Quota> quotas) ->
          Passage.onward(new Admitted(call, permit, quotas));
      case Admission.Refused refused ->
          new Passage.Stopped<>(
              LimitRefusal.refused(refused), CallLimits.told(refused.quotas(), limiter, call));
    };
  }
}
