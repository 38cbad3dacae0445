package dev.stoa.server.api.usage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.journal.CallRecord;
import dev.stoa.journal.CallSubject;
import dev.stoa.journal.NearLimit;
import dev.stoa.journal.Outcome;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.KeyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call as its team sees it.
///
/// @param keyName what the key is called; null for calls without one and for what is gone
/// @param door the protocol it came by; `console` when somebody tried the asset on its page
/// @param status the HTTP status that the caller got; 0 when none was sent
/// @param failure what the code means; left out without one
/// @param bytes of a data set that were sent, the whole body; 0 of other assets
/// @param cost of the call itself; the steps of a pipeline have their own
/// @param totalCost the same and what its steps cost
/// @param durationMillis all in all
/// @param targetMillis the part of it that the target needed
/// @param target where it ran; left out when no target was asked, and of pipelines and data sets
/// @param nearLimits the limits that had less than a fifth left when it was admitted, itself
///   counted; left out when there was none
/// @param terms what it was charged on; only of a single call, and left out when its plan is gone
/// @param children the steps of a pipeline, where they were asked for
record CallJson(
    CallId requestId,
    @Nullable CallId parent,
    Instant startedAt,
    Called asset,
    @Nullable KeyId key,
    @Nullable String keyName,
    String door,
    Outcome outcome,
    int status,
    @Nullable ErrorCode code,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Failure failure,
    String unit,
    long units,
    long bytes,
    Credits cost,
    Credits totalCost,
    double durationMillis,
    double targetMillis,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CallTarget target,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<NearLimit> nearLimits,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Terms terms,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CallJson> children) {

  private static final double MICROS_PER_MILLI = 1_000;

  /// @param ref how an address names it; null when the asset exists no more
  record Called(AssetId id, AssetType type, @Nullable String ref, int version) {}

  /// @param origin who must act
  record Failure(String title, ErrorCode.Origin origin, boolean retryable) {}

  /// @param plan its slug
  /// @param pricePerUnit what a unit cost at that moment
  /// @param trial whether it was one of the plan's trial calls, which cost nothing
  record Terms(String plan, String planName, Credits pricePerUnit, boolean trial) {}

  /// @param steps what the steps of the call cost
  static CallJson of(
      CallRecord.Settled call,
      @Nullable CallableAsset asset,
      @Nullable String keyName,
      Credits steps) {
    CallSubject subject = call.subject();
    ErrorCode code = call.code();
    return new CallJson(
        subject.call(),
        subject.parent(),
        subject.startedAt(),
        new Called(
            subject.asset(),
            subject.type(),
            asset == null ? null : asset.asset().address(),
            subject.version()),
        subject.key(),
        keyName,
        subject.door(),
        call.outcome(),
        call.status(),
        code,
        code == null ? null : new Failure(code.title(), code.origin(), code.retryable()),
        call.unit(),
        call.units(),
        call.bytes(),
        call.cost(),
        call.cost().plus(steps),
        call.totalMicros() / MICROS_PER_MILLI,
        call.targetMicros() / MICROS_PER_MILLI,
        CallTarget.of(call, asset),
        call.near().isEmpty() ? null : call.near(),
        null,
        null);
  }

  CallJson with(Terms charged) {
    return with(charged, children);
  }

  CallJson with(List<CallJson> steps) {
    return with(terms, steps);
  }

  private CallJson with(@Nullable Terms charged, @Nullable List<CallJson> steps) {
    return new CallJson(
        requestId,
        parent,
        startedAt,
        asset,
        key,
        keyName,
        door,
        outcome,
        status,
        code,
        failure,
        unit,
        units,
        bytes,
        cost,
        totalCost,
        durationMillis,
        targetMillis,
        target,
        nearLimits,
        charged,
        steps);
  }
}
