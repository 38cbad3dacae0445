package dev.stoa.limits;

import java.time.Duration;
import java.util.List;

/// Whether a call may use the units that it may use at most.
public sealed interface UnitAnswer {

  /// It may; the permit gives back what it does not use.
  ///
  /// @param quotas the state of each policy before these units were counted
  record Held(List<Quota> quotas) implements UnitAnswer {}

  /// Not now, and nothing was counted.
  ///
  /// @param by the policy that refused; the one with the longest wait when several did
  /// @param retryAfter when there is room again if nobody else calls meanwhile
  record Refused(Quota by, Duration retryAfter, List<Quota> quotas) implements UnitAnswer {}

  /// Never: alone it is more than the policy allows.
  record TooLarge(Quota by, List<Quota> quotas) implements UnitAnswer {}
}
