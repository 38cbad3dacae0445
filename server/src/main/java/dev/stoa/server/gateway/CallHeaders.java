package dev.stoa.server.gateway;

import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.VersionState;
import dev.stoa.invocation.CallAnswer;
import dev.stoa.invocation.CallAnswer.Charge;
import dev.stoa.invocation.CallAnswer.Timing;
import dev.stoa.limits.Quota;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Response.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// The headers of an answered call. `RateLimit` and `RateLimit-Policy` follow
/// draft-ietf-httpapi-ratelimit-headers-10; `Deprecation` is RFC 9745 and `Sunset` RFC 8594.
public final class CallHeaders {

  private static final int USUAL_LENGTH = 320;

  private CallHeaders() {}

  public static Response on(Response response, CallAnswer answer) {
    List<Field> told = new ArrayList<>();
    addQuotas(answer.quotas(), told);
    told.add(new Field("cache-control", "private, no-store"));
    switch (answer) {
      case CallAnswer.Refused _ -> {}
      case CallAnswer.Completed completed ->
          addRun(completed.version(), completed.charge(), completed.timing(), told);
      case CallAnswer.Sending sending ->
          addRun(sending.version(), sending.charge(), sending.timing(), told);
    }
    return response.withHeaders(told);
  }

  private static void addRun(Version version, Charge charge, Timing timing, List<Field> told) {
    addState(version, told);
    told.add(new Field("x-stoa-cost", charge.cost().toString()));
    told.add(new Field("server-timing", timing(timing)));
  }

  private static void addQuotas(List<Quota> quotas, List<Field> told) {
    if (quotas.isEmpty()) {
      return;
    }
    var policies = new StringBuilder(USUAL_LENGTH);
    var state = new StringBuilder(USUAL_LENGTH);
    for (Quota quota : quotas) {
      next(policies).append(quota.of().item());
      next(state).append('"').append(quota.policy()).append("\";r=").append(quota.remaining());
      addReset(state, quota.reset());
    }
    told.add(new Field("ratelimit-policy", policies.toString()));
    told.add(new Field("ratelimit", state.toString()));
  }

  private static StringBuilder next(StringBuilder list) {
    return list.isEmpty() ? list : list.append(", ");
  }

  private static void addReset(StringBuilder state, Duration reset) {
    long seconds = (reset.toMillis() + 999) / 1_000;
    if (seconds != 0) {
      state.append(";t=").append(seconds);
    }
  }

  private static void addState(Version version, List<Field> told) {
    if (version.state() != VersionState.DEPRECATED) {
      return;
    }
    told.add(new Field("deprecation", "@" + version.publishedAt().getEpochSecond()));
    Instant sunset = version.sunsetAt();
    if (sunset != null) {
      told.add(
          new Field(
              "sunset",
              DateTimeFormatter.RFC_1123_DATE_TIME.format(sunset.atOffset(ZoneOffset.UTC))));
    }
  }

  /// `own` is what Stoa itself needed: all but the target's and the loading time.
  private static String timing(Timing timing) {
    Duration own = timing.total().minus(timing.target()).minus(timing.loading());
    var metrics = new StringBuilder(USUAL_LENGTH);
    addMetric(metrics, "total", timing.total());
    addMetric(metrics, "target", timing.target());
    addMetric(metrics, "loading", timing.loading());
    addMetric(metrics, "own", own.isNegative() ? Duration.ZERO : own);
    return metrics.toString();
  }

  /// Milliseconds with three digits, as in `total;dur=1.250`.
  private static void addMetric(StringBuilder metrics, String name, Duration duration) {
    long micros = (duration.toNanos() + 500) / 1_000;
    metrics.append(metrics.isEmpty() ? "" : ", ").append(name).append(";dur=");
    metrics.append(micros / 1_000).append('.');
    long rest = micros % 1_000;
    metrics.append(rest < 100 ? "0" : "").append(rest < 10 ? "0" : "").append(rest);
  }
}
