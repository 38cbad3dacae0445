package dev.stoa.usage;

/// The buckets that durations are counted in: each is wider than the one before by a quarter of a
/// doubling, so that what is read from a bucket is at most 9 % off, from a microsecond to days.
final class SpeedScale {

  private static final double PER_DOUBLING = 4;

  private SpeedScale() {}

  static int bucket(long micros) {
    return (int) Math.floor(PER_DOUBLING * Math.log((double) Math.max(1, micros)) / Math.log(2));
  }

  /// The middle of a bucket, in microseconds.
  static double micros(int bucket) {
    return Math.pow(2, (bucket + 0.5) / PER_DOUBLING);
  }

  /// The same as [#bucket] in SQL.
  static String sql(String micros) {
    return "floor(%s * ln(greatest(1, %s)) / ln(2.0))::int".formatted(PER_DOUBLING, micros);
  }
}
