package dev.stoa.server.api.usage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.journal.CallRecord;
import dev.stoa.journal.CallSubject;
import dev.stoa.journal.Outcome;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.KeyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A call as its team sees it.
///
/// @param status the HTTP status that the caller got; 0 when none was sent
/// @param durationMillis all in all
/// @param targetMillis the part of it that the target needed
/// @param cost by the plan of what was called
/// @param totalCost the same and what the steps of a pipeline cost
/// @param children the steps of a pipeline, where they were asked for
record CallJson(
    CallId requestId,
    @Nullable CallId parent,
    Instant startedAt,
    Called asset,
    @Nullable KeyId key,
    String door,
    Outcome outcome,
    int status,
    @Nullable ErrorCode code,
    String unit,
    long units,
    Credits cost,
    Credits totalCost,
    double durationMillis,
    double targetMillis,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CallJson> children) {

  private static final double MICROS_PER_MILLI = 1_000;

  /// @param ref how an address names it; null when the asset exists no more
  record Called(AssetId id, AssetType type, @Nullable String ref, int version) {}

  /// Reads the addresses of all assets called in one go.
  ///
  /// @param steps what the steps of calls cost
  static List<CallJson> of(
      List<CallRecord.Settled> calls, AssetStore assets, Map<CallId, Credits> steps) {
    Map<AssetId, Asset> called =
        assets
            .load(calls.stream().map(call -> call.subject().asset()).collect(Collectors.toSet()))
            .stream()
            .map(CallableAsset::asset)
            .collect(Collectors.toMap(Asset::id, Function.identity()));
    return calls.stream()
        .map(call ->
            of(
                call,
                called.get(call.subject().asset()),
                steps.getOrDefault(call.subject().call(), Credits.ZERO)))
        .toList();
  }

  private static CallJson of(CallRecord.Settled call, @Nullable Asset asset, Credits steps) {
    CallSubject subject = call.subject();
    return new CallJson(
        subject.call(),
        subject.parent(),
        subject.startedAt(),
        new Called(
            subject.asset(),
            subject.type(),
            asset == null ? null : asset.address(),
            subject.version()),
        subject.key(),
        subject.door(),
        call.outcome(),
        call.status(),
        call.code(),
        call.unit(),
        call.units(),
        call.cost(),
        call.cost().plus(steps),
        call.totalMicros() / MICROS_PER_MILLI,
        call.targetMicros() / MICROS_PER_MILLI,
        null);
  }

  CallJson with(List<CallJson> steps) {
    return new CallJson(
        requestId,
        parent,
        startedAt,
        asset,
        key,
        door,
        outcome,
        status,
        code,
        unit,
        units,
        cost,
        totalCost,
        durationMillis,
        targetMillis,
        steps);
  }
}
