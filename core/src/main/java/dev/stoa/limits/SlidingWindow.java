package dev.stoa.limits;

import java.time.Duration;

/// Counts what happened in the last `window`, in buckets. An event counts for at least the window
/// and at most one bucket longer, so a limit is never exceeded in any span of the window's length.
///
/// Not safe for use by several threads: [Meter] guards it.
final class SlidingWindow {

  private final long bucketMillis;
  private final int[] counts;
  private final Duration length;
  private long newest;
  private long sum;

  SlidingWindow(Duration window, int buckets) {
    this.length = window;
    this.bucketMillis = window.toMillis() / buckets;
    this.counts = new int[buckets + 1];
  }

  Duration length() {
    return length;
  }

  long sum(long nowMillis) {
    forgetUntil(nowMillis);
    return sum;
  }

  void add(long nowMillis, int events) {
    forgetUntil(nowMillis);
    counts[slot(newest)] += events;
    sum += events;
  }

  /// How long until fewer than `limit` events count, if none is added meanwhile.
  Duration untilBelow(long limit, long nowMillis) {
    forgetUntil(nowMillis);
    long left = sum;
    long bucket = newest - counts.length;
    while (left >= limit && bucket < newest) {
      bucket++;
      left -= counts[slot(bucket)];
    }
    if (left == sum) {
      return Duration.ZERO;
    }
    long gone = (bucket + counts.length) * bucketMillis;
    return Duration.ofMillis(Math.max(1, gone - nowMillis));
  }

  private void forgetUntil(long nowMillis) {
    // A clock that steps back must not bring old buckets to life again.
    long current = Math.max(newest, nowMillis / bucketMillis);
    long steps = Math.min(current - newest, counts.length);
    for (long step = 1; step <= steps; step++) {
      int slot = slot(current - steps + step);
      sum -= counts[slot];
      counts[slot] = 0;
    }
    newest = current;
  }

  private int slot(long bucket) {
    return (int) Math.floorMod(bucket, (long) counts.length);
  }
}
