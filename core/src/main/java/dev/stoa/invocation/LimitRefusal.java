package dev.stoa.invocation;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.limits.Admission;
import dev.stoa.limits.Quota;
import dev.stoa.limits.UnitAnswer;

/// What a caller is told whom a limit stops.
final class LimitRefusal {

  private LimitRefusal() {}

  static Problem refused(Admission.Refused refused) {
    Quota by = refused.by();
    if (by.window().isZero()) {
      return Problem.of(
              ErrorCode.TOO_MANY_AT_ONCE,
              "The limit %s allows %d calls at once. Wait for one to end."
                  .formatted(by.policy(), by.limit()))
          .withRetryAfter(refused.retryAfter());
    }
    return Problem.of(
            ErrorCode.RATE_LIMITED,
            "The limit %s allows %s. Wait as long as Retry-After says."
                .formatted(by.policy(), allowance(by)))
        .withRetryAfter(refused.retryAfter());
  }

  static Problem refused(UnitAnswer.Refused refused, long units) {
    Quota by = refused.by();
    return Problem.of(
            ErrorCode.RATE_LIMITED,
            "The limit %s allows %s; %d are left now, and this call may use %d. Wait as long as Retry-After says."
                .formatted(by.policy(), allowance(by), by.remaining(), units))
        .withRetryAfter(refused.retryAfter());
  }

  static Problem tooLarge(Quota by, long units) {
    return Problem.of(
        ErrorCode.CALL_TOO_LARGE,
        "This call may use %d %s, and the limit %s allows %s. Waiting does not help: send less at a time, or have the limit raised."
            .formatted(units, by.unit(), by.policy(), allowance(by)));
  }

  private static String allowance(Quota by) {
    return by.limit() + " " + by.unit() + " per " + (by.window().toDays() > 0 ? "day" : "minute");
  }
}
