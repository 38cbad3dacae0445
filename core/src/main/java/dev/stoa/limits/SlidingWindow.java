package dev.stoa.limits;

import java.time.Duration;

/// Counts what happened in the last `window`, in buckets that end with the last event in them. An
/// event counts for at least the window and at most one bucket longer, so a limit is never exceeded
/// in any span of the window's length, and nobody has to wait longer than the window.
///
/// Not safe for use by several threads: [Meter] guards it.
final class SlidingWindow {

  static final Duration MINUTE = Duration.ofMinutes(1);
  static final Duration DAY = Duration.ofDays(1);

  private final long windowMillis;
  private final long bucketMillis;
  private final long[] counts;
  private final int[] lastOffsets;
  private final Duration length;
  private long newest;
  private long latestMillis;
  private long sum;

  SlidingWindow(Duration window, int buckets) {
    this.length = window;
    this.windowMillis = window.toMillis();
    this.bucketMillis = windowMillis / buckets;
    this.counts = new long[buckets + 1];
    this.lastOffsets = new int[buckets + 1];
  }

  Duration length() {
    return length;
  }

  long sum(long nowMillis) {
    forgetUntil(nowMillis);
    return sum;
  }

  void add(long nowMillis, long events) {
    forgetUntil(nowMillis);
    int slot = slot(newest);
    counts[slot] += events;
    lastOffsets[slot] = (int) (latestMillis - newest * bucketMillis);
    sum += events;
  }

  /// Takes events back that were added at `atMillis`; those that count no more stay forgotten.
  void takeBack(long atMillis, long events, long nowMillis) {
    forgetUntil(nowMillis);
    long bucket = atMillis / bucketMillis;
    if (bucket > newest - counts.length) {
      int slot = slot(Math.min(bucket, newest));
      long back = Math.min(events, counts[slot]);
      counts[slot] -= back;
      sum -= back;
    }
  }

  /// How long until at most `limit` events count, if none is added meanwhile.
  Duration untilAtMost(long limit, long nowMillis) {
    forgetUntil(nowMillis);
    long left = sum;
    long gone = latestMillis;
    long oldest = newest - counts.length + 1;
    int slot = slot(oldest);
    for (int age = 0; left > limit && age < counts.length; age++) {
      if (counts[slot] > 0) {
        left -= counts[slot];
        gone = goneAt(oldest + age);
      }
      slot = slot + 1 == counts.length ? 0 : slot + 1;
    }
    return Duration.ofMillis(gone - latestMillis);
  }

  private long goneAt(long bucket) {
    return bucket * bucketMillis + lastOffsets[slot(bucket)] + windowMillis;
  }

  private void forgetUntil(long nowMillis) {
    // A clock that steps back must not bring old buckets to life again.
    latestMillis = Math.max(latestMillis, nowMillis);
    long current = latestMillis / bucketMillis;
    long steps = Math.min(current - newest, counts.length);
    for (long step = 1; step <= steps; step++) {
      forget(slot(current - steps + step));
    }
    newest = current;
    long oldest = newest - counts.length + 1;
    if (counts[slot(oldest)] > 0 && goneAt(oldest) <= latestMillis) {
      forget(slot(oldest));
    }
  }

  private void forget(int slot) {
    sum -= counts[slot];
    counts[slot] = 0;
  }

  private int slot(long bucket) {
    return (int) Math.floorMod(bucket, (long) counts.length);
  }
}
