package dev.stoa.invocation;

import dev.stoa.journal.NearLimit;
import dev.stoa.limits.Quota;
import java.util.ArrayList;
import java.util.List;

/// Which limits have less than a fifth left, with the call itself counted; none for most calls, and
/// then nothing is made.
final class NearLimits {

  private static final double PARTS = 5;

  private NearLimits() {}

  /// @param onCalls in which the call is counted
  /// @param onUnits in which what it may use is not counted yet
  /// @param units that it may use
  static List<NearLimit> of(List<Quota> onCalls, List<Quota> onUnits, long units) {
    return added(added(List.of(), onCalls, 0), onUnits, units);
  }

  private static List<NearLimit> added(List<NearLimit> found, List<Quota> quotas, long units) {
    List<NearLimit> near = found;
    for (Quota quota : quotas) {
      long left = quota.remaining() - units;
      if (left < quota.limit() / PARTS) {
        near = near.isEmpty() ? new ArrayList<>() : near;
        near.add(
            new NearLimit(
                quota.policy(), quota.limit(), left, quota.unit(), quota.window().toSeconds()));
      }
    }
    return near;
  }
}
