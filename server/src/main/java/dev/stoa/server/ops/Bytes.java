package dev.stoa.server.ops;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Amounts of bytes as a person reads them: 480 bytes, 12.5 MB, 16.7 GB.
final class Bytes {

  private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB", "TB");
  private static final double STEP = 1_000;

  private Bytes() {}

  static String words(long bytes) {
    double amount = bytes;
    int unit = 0;
    while (amount >= STEP && unit < UNITS.size() - 1) {
      amount /= STEP;
      unit++;
    }
    BigDecimal rounded = BigDecimal.valueOf(amount).setScale(1, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString() + " " + UNITS.get(unit);
  }
}
