package dev.stoa.limits;

import java.time.Duration;

/// What limits allow of one thing.
///
/// @param name such as `key-minute`, `subscription-concurrency` or `key-units-day`
/// @param limit how much it allows
/// @param unit what it counts: [Quota#CALLS], [Quota#CALLS_AT_ONCE], or the unit of a function
/// @param window the span that the limit is for; zero for calls at once
/// @param item its item in the list of `RateLimit-Policy`, as
///   draft-ietf-httpapi-ratelimit-headers-10 has it: made once, for it is told in every answer
public record Policy(String name, long limit, String unit, Duration window, String item) {

  Policy(String name, long limit, String unit, Duration window) {
    this(name, limit, unit, window, item(name, limit, unit, window));
  }

  private static String item(String name, long limit, String unit, Duration window) {
    // requests are what a policy counts that names no unit
    String counted = unit.equals(Quota.CALLS) ? "" : ";qu=\"" + unit + '"';
    String span = window.isZero() ? "" : ";w=" + window.toSeconds();
    return '"' + name + "\";q=" + limit + counted + span;
  }
}
