package dev.stoa.journal;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls to try the journal with, told apart by a number.
public final class SampleCalls {

  public static final TeamId TEAM = new TeamId("a".repeat(24));
  public static final AssetId ASSET = new AssetId("b".repeat(24));
  public static final KeyId KEY = new KeyId("c".repeat(24));
  public static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private SampleCalls() {}

  public static CallId call(long number) {
    return new CallId("%024x".formatted(number));
  }

  public static CallSubject subject(long number) {
    return subject(number, TEAM, ASSET, KEY, START.plusSeconds(number));
  }

  public static CallSubject subject(
      long number, TeamId team, AssetId asset, @Nullable KeyId key, Instant startedAt) {
    return new CallSubject(
        call(number),
        null,
        startedAt,
        team,
        key,
        asset,
        AssetType.MODEL,
        1,
        new SubscriptionId("d".repeat(24)),
        new PlanId("e".repeat(24)),
        "native");
  }

  public static CallRecord.Started started(long number) {
    return new CallRecord.Started(subject(number), new Credits(1_000));
  }

  public static CallRecord.Settled settled(long number) {
    return settled(subject(number), Outcome.SUCCEEDED);
  }

  public static CallRecord.Settled settled(CallSubject subject, Outcome outcome) {
    return settled(subject, outcome, 0);
  }

  public static CallRecord.Settled settled(CallSubject subject, Outcome outcome, long bytes) {
    boolean isError = outcome.isError();
    return new CallRecord.Settled(
        subject,
        subject.startedAt().plusMillis(12),
        outcome,
        isError ? 502 : 200,
        isError ? ErrorCode.TARGET_FAILED : null,
        "characters",
        11,
        bytes,
        new Credits(isError ? 0 : 700),
        Credits.ZERO,
        12_000,
        9_000,
        0,
        List.of());
  }

  /// The same call, admitted when a limit had little left, and answered by the second target.
  public static CallRecord.Settled hardly(CallRecord.Settled call) {
    return new CallRecord.Settled(
        call.subject(),
        call.at(),
        call.outcome(),
        call.status(),
        call.code(),
        call.unit(),
        call.units(),
        call.bytes(),
        call.cost(),
        call.overrun(),
        call.totalMicros(),
        call.targetMicros(),
        1,
        List.of(new NearLimit("key-minute", 60, 3, "requests", 60)));
  }
}
