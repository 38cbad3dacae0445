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
  private final SlidingWindow minute = new SlidingWindow(SlidingWindow.MINUTE, MINUTE_BUCKETS);
  private final SlidingWindow day = new SlidingWindow(SlidingWindow.DAY, DAY_BUCKETS);
  private Policies policies = Policies.of("", RateLimits.NONE);
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
    if (!policies.areOf(kind, limits)) {
      policies = Policies.of(kind, limits);
    }
    List<Quota> quotas = new ArrayList<>(3);
    addWindow(quotas, policies.minute(), minute, nowMillis);
    addWindow(quotas, policies.day(), day, nowMillis);
    Policy atOnce = policies.atOnce();
    if (atOnce != null) {
      Duration reset = running == 0 ? Duration.ZERO : ANY_MOMENT;
      quotas.add(new Quota(atOnce, Math.max(0, atOnce.limit() - running), reset));
    }
    return quotas;
  }

  List<Quota> unitQuotas(String kind, RateLimits limits, String unit, long nowMillis) {
    List<Quota> quotas = new ArrayList<>(2);
    Policy aMinute =
        Policies.policy(kind + "-units-minute", limits.unitsPerMinute(), unit, minute.length());
    addWindow(quotas, aMinute, minute, nowMillis);
    Policy aDay = Policies.policy(kind + "-units-day", limits.unitsPerDay(), unit, day.length());
    addWindow(quotas, aDay, day, nowMillis);
    return quotas;
  }

  /// How long until there is room for so much more in the window of that length.
  Duration untilRoom(Duration window, long limit, long amount, long nowMillis) {
    SlidingWindow asked = window.equals(day.length()) ? day : minute;
    return asked.untilAtMost(limit - amount, nowMillis);
  }

  private static void addWindow(
      List<Quota> quotas, @Nullable Policy policy, SlidingWindow window, long nowMillis) {
    if (policy == null) {
      return;
    }
    long used = window.sum(nowMillis);
    quotas.add(
        new Quota(
            policy,
            Math.max(0, policy.limit() - used),
            window.untilAtMost(Math.min(used, policy.limit()) - 1, nowMillis)));
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
