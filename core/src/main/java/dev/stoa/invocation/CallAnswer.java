package dev.stoa.invocation;

import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Version;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Problem;
import dev.stoa.limits.Quota;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What came of a call. The journal holds it before a door sees it.
public sealed interface CallAnswer {

  CallId id();

  /// The state of each limit that applies; empty when the call did not get that far.
  List<Quota> quotas();

  /// It ran and was charged.
  record Completed(
      CallId id,
      CallableAsset asset,
      Version version,
      JsonNode output,
      Charge charge,
      Timing timing,
      List<Quota> quotas)
      implements CallAnswer {}

  /// Rows of a data set that wait to be sent, which ends the call.
  ///
  /// @param charge what it costs once all is sent
  record Sending(
      CallId id,
      CallableAsset asset,
      Version version,
      DataDelivery delivery,
      Charge charge,
      Timing timing,
      List<Quota> quotas)
      implements CallAnswer {}

  /// It was refused, or its target failed; nothing was charged.
  record Refused(CallId id, Problem problem, List<Quota> quotas) implements CallAnswer {}

  /// @param unit what the plan counts
  /// @param own by the plan
  /// @param steps of a pipeline, by theirs
  record Charge(String unit, long units, Credits own, Credits steps) {

    public Credits cost() {
      return own.plus(steps);
    }
  }

  /// @param total since the request came
  /// @param loading of an engine that was not there yet
  /// @param target what the target needed, `loading` not included
  record Timing(Duration total, Duration loading, Duration target) {}
}
