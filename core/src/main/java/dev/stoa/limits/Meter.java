package dev.stoa.limits;

import dev.stoa.kernel.RateLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What one partition has used: calls, or units. All but [#leave], [#withdraw] and [#retireIfIdle]
/// are called between [#hold] and [#release].
final class Meter {

  private static final int MINUTE_BUCKETS = 60;
  private static final int DAY_BUCKETS = 96;
  private static final Duration ANY_MOMENT = Duration.ofSeconds(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final SlidingWindow minute = new SlidingWindow(Duration.ofMinutes(1), MINUTE_BUCKETS);
  private final SlidingWindow day = new SlidingWindow(Duration.ofDays(1), DAY_BUCKETS);
  private int running;
  private boolean retired;

  /// Whether it is held now; a retired meter never is.
  boolean hold() {
    lock.lock();
    boolean usable = !retired;
    if (!usable) {
      lock.unlock();
    }
    return usable;
  }

  void release() {
    lock.unlock();
  }

  /// Whether one more call would stay within all limits on calls.
  boolean hasRoom(RateLimits limits, long nowMillis) {
    Integer perMinute = limits.requestsPerMinute();
    Integer perDay = limits.requestsPerDay();
    Integer atOnce = limits.concurrency();
    return (perMinute == null || minute.sum(nowMillis) < perMinute)
        && (perDay == null || day.sum(nowMillis) < perDay)
        && (atOnce == null || running < atOnce);
  }

  void enter(long nowMillis) {
    count(nowMillis, 1);
    running++;
  }

  void count(long atMillis, long amount) {
    minute.add(atMillis, amount);
    day.add(atMillis, amount);
  }

  void takeBack(long atMillis, long amount, long nowMillis) {
    minute.takeBack(atMillis, amount, nowMillis);
    day.takeBack(atMillis, amount, nowMillis);
  }

  void leave() {
    lock.lock();
    try {
      running--;
    } finally {
      lock.unlock();
    }
  }

  /// Leaves as if it had never entered.
  void withdraw(long enteredMillis, long nowMillis) {
    lock.lock();
    try {
      running--;
      takeBack(enteredMillis, 1, nowMillis);
    } finally {
      lock.unlock();
    }
  }

  List<Quota> quotas(String kind, RateLimits limits, long nowMillis) {
    List<Quota> quotas = new ArrayList<>(3);
    addWindow(quotas, kind + "-minute", minute, limits.requestsPerMinute(), Quota.CALLS, nowMillis);
    addWindow(quotas, kind + "-day", day, limits.requestsPerDay(), Quota.CALLS, nowMillis);
    Integer atOnce = limits.concurrency();
    if (atOnce != null) {
      Duration reset = running == 0 ? Duration.ZERO : ANY_MOMENT;
      int left = Math.max(0, atOnce - running);
      quotas.add(
          new Quota(
              kind + "-concurrency", atOnce, left, Quota.CALLS_AT_ONCE, Duration.ZERO, reset));
    }
    return quotas;
  }

  List<Quota> unitQuotas(String kind, RateLimits limits, String unit, long nowMillis) {
    List<Quota> quotas = new ArrayList<>(2);
    addWindow(quotas, kind + "-units-minute", minute, limits.unitsPerMinute(), unit, nowMillis);
    addWindow(quotas, kind + "-units-day", day, limits.unitsPerDay(), unit, nowMillis);
    return quotas;
  }

  /// How long until there is room for so much more in the window of that length.
  Duration untilRoom(Duration window, long limit, long amount, long nowMillis) {
    SlidingWindow asked = window.equals(day.length()) ? day : minute;
    return asked.untilAtMost(limit - amount, nowMillis);
  }

  private static void addWindow(
      List<Quota> quotas,
      String policy,
      SlidingWindow window,
      @Nullable Number most,
      String unit,
      long nowMillis) {
    if (most == null) {
      return;
    }
    long limit = most.longValue();
    long used = window.sum(nowMillis);
    quotas.add(
        new Quota(
            policy,
            limit,
            Math.max(0, limit - used),
            unit,
            window.length(),
            window.untilAtMost(Math.min(used, limit) - 1, nowMillis)));
  }

  boolean retireIfIdle(long nowMillis) {
    lock.lock();
    try {
      retired = running == 0 && day.sum(nowMillis) == 0;
      return retired;
    } finally {
      lock.unlock();
    }
  }
}
