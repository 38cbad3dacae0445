package dev.stoa.limits;

import dev.stoa.kernel.RateLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What one partition has used. [#enter], [#count] and [#quotas] are called between [#hold] and
/// [#release].
final class Meter {

  private static final int MINUTE_BUCKETS = 60;
  private static final int DAY_BUCKETS = 288;
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

  void enter(long nowMillis) {
    count(nowMillis, 1);
    running++;
  }

  void count(long atMillis, int calls) {
    minute.add(atMillis, calls);
    day.add(atMillis, calls);
  }

  void leave() {
    lock.lock();
    try {
      running--;
    } finally {
      lock.unlock();
    }
  }

  List<Quota> quotas(String kind, RateLimits limits, long nowMillis) {
    List<Quota> quotas = new ArrayList<>(3);
    addWindow(quotas, kind + "-minute", minute, limits.requestsPerMinute(), nowMillis);
    addWindow(quotas, kind + "-day", day, limits.requestsPerDay(), nowMillis);
    Integer atOnce = limits.concurrency();
    if (atOnce != null) {
      Duration reset = running == 0 ? Duration.ZERO : ANY_MOMENT;
      quotas.add(
          new Quota(
              kind + "-concurrency", atOnce, Math.max(0, atOnce - running), Duration.ZERO, reset));
    }
    return quotas;
  }

  private static void addWindow(
      List<Quota> quotas,
      String policy,
      SlidingWindow window,
      @Nullable Integer limit,
      long nowMillis) {
    if (limit == null) {
      return;
    }
    long used = window.sum(nowMillis);
    long mark = used >= limit ? limit : used;
    quotas.add(
        new Quota(
            policy,
            limit,
            Math.max(0, limit - used),
            window.length(),
            window.untilBelow(mark, nowMillis)));
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
