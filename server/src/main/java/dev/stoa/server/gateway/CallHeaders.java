package dev.stoa.server.gateway;

import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.VersionState;
import dev.stoa.invocation.CallAnswer;
import dev.stoa.invocation.CallAnswer.Charge;
import dev.stoa.invocation.CallAnswer.Timing;
import dev.stoa.limits.Quota;
import dev.stoa.server.http.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.StringJoiner;

/// The headers of an answered call. `RateLimit` and `RateLimit-Policy` follow
/// draft-ietf-httpapi-ratelimit-headers-10; `Deprecation` is RFC 9745 and `Sunset` RFC 8594.
public final class CallHeaders {

  private CallHeaders() {}

  public static Response on(Response response, CallAnswer answer) {
    Response told =
        withQuotas(response, answer.quotas()).withHeader("cache-control", "private, no-store");
    return switch (answer) {
      case CallAnswer.Refused _ -> told;
      case CallAnswer.Completed completed ->
          ran(told, completed.version(), completed.charge(), completed.timing());
      case CallAnswer.Sending sending ->
          ran(told, sending.version(), sending.charge(), sending.timing());
    };
  }

  private static Response ran(Response told, Version version, Charge charge, Timing timing) {
    return withVersion(told, version)
        .withHeader("x-stoa-cost", charge.cost().toString())
        .withHeader("server-timing", timing(timing));
  }

  private static Response withQuotas(Response response, List<Quota> quotas) {
    if (quotas.isEmpty()) {
      return response;
    }
    var policies = new StringJoiner(", ");
    var state = new StringJoiner(", ");
    for (Quota quota : quotas) {
      String policy = '"' + quota.policy() + '"';
      policies.add(
          policy + ";q=" + quota.limit() + unit(quota.unit()) + seconds("w", quota.window()));
      state.add(policy + ";r=" + quota.remaining() + seconds("t", quota.reset()));
    }
    return response
        .withHeader("ratelimit-policy", policies.toString())
        .withHeader("ratelimit", state.toString());
  }

  /// Requests are what a policy counts that names no unit.
  private static String unit(String unit) {
    return unit.equals(Quota.CALLS) ? "" : ";qu=\"" + unit + "\"";
  }

  private static String seconds(String parameter, Duration span) {
    long seconds = (span.toMillis() + 999) / 1_000;
    return seconds == 0 ? "" : ";" + parameter + "=" + seconds;
  }

  private static Response withVersion(Response response, Version version) {
    if (version.state() != VersionState.DEPRECATED) {
      return response;
    }
    Instant sunset = version.sunsetAt();
    Response told =
        response.withHeader("deprecation", "@" + version.publishedAt().getEpochSecond());
    return sunset == null
        ? told
        : told.withHeader(
            "sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(sunset.atOffset(ZoneOffset.UTC)));
  }

  /// `own` is what Stoa itself needed: all but the target's and the loading time.
  private static String timing(Timing timing) {
    Duration own = timing.total().minus(timing.target()).minus(timing.loading());
    return String.join(
        ", ",
        metric("total", timing.total()),
        metric("target", timing.target()),
        metric("loading", timing.loading()),
        metric("own", own.isNegative() ? Duration.ZERO : own));
  }

  private static String metric(String name, Duration duration) {
    return name + ";dur=" + BigDecimal.valueOf((duration.toNanos() + 500) / 1_000, 3);
  }
}
