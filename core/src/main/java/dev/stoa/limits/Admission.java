package dev.stoa.limits;

import java.time.Duration;
import java.util.List;

/// Whether a call may run now. Both answers carry the state of every policy that applies.
public sealed interface Admission {

  List<Quota> quotas();

  /// It may, and was counted. The permit is closed when the call has ended.
  record Admitted(Permit permit, List<Quota> quotas) implements Admission {}

  /// It may not, and was not counted.
  ///
  /// @param by the policy that refused; the one with the longest wait when several did
  /// @param retryAfter when a call is admitted again if nobody else calls meanwhile
  record Refused(Quota by, Duration retryAfter, List<Quota> quotas) implements Admission {}
}
