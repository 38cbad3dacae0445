package dev.stoa.invocation;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.keys.KeyLimits;
import dev.stoa.limits.Admission;
import dev.stoa.limits.Limiter;
import dev.stoa.limits.Partition;
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
    return switch (limiter.admit(partitions(call))) {
      case Admission.Admitted(Permit permit, List<Quota> quotas) ->
          Passage.onward(new Admitted(call, permit, quotas));
      case Admission.Refused refused -> new Passage.Stopped<>(refused(refused), refused.quotas());
    };
  }

  private static List<Partition> partitions(Resolved call) {
    return List.of(
        new Partition(
            "key", call.key().id().value(), call.key().limits().orElse(KeyLimits.DEFAULT)),
        new Partition("subscription", call.subscription().id().value(), call.plan().limits()));
  }

  private static Problem refused(Admission.Refused refused) {
    Quota by = refused.by();
    boolean atOnce = by.window().isZero();
    String detail =
        atOnce
            ? "The limit "
                + by.policy()
                + " allows "
                + by.limit()
                + " calls at once. Wait for one"
                + " to end."
            : "The limit "
                + by.policy()
                + " allows "
                + by.limit()
                + " requests per "
                + (by.window().toDays() > 0 ? "day" : "minute")
                + ". Wait as long as Retry-After says.";
    return Problem.of(atOnce ? ErrorCode.TOO_MANY_AT_ONCE : ErrorCode.RATE_LIMITED, detail)
        .withRetryAfter(refused.retryAfter());
  }
}
