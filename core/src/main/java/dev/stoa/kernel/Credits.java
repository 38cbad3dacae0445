package dev.stoa.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of the installation's money in integer nanocredits. Overflow throws; it never wraps.
public record Credits(long nanos) implements Comparable<Credits> {

  public static final Credits ZERO = new Credits(0);
  private static final int SCALE = 9;
  private static final int DIGITS_MAX = 10;

  /// Rounds half-up to the nanocredit: done once per call, at its end.
  ///
  /// @throws ArithmeticException when it is too large; at no cost, however large its exponent
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Credits of(BigDecimal amount) {
    long digits = (long) amount.precision() - amount.scale();
    if (amount.signum() == 0 || digits < -SCALE) {
      return ZERO;
    }
    if (digits > DIGITS_MAX) {
      throw new ArithmeticException("so many credits do not exist");
    }
    return new Credits(
        amount.movePointRight(SCALE).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /// The exact decimal without trailing zeros.
  @JsonValue
  public BigDecimal amount() {
    var amount = BigDecimal.valueOf(nanos, SCALE).stripTrailingZeros();
    return amount.scale() < 0 ? amount.setScale(0) : amount;
  }

  public Credits plus(Credits other) {
    return new Credits(Math.addExact(nanos, other.nanos));
  }

  public Credits minus(Credits other) {
    return new Credits(Math.subtractExact(nanos, other.nanos));
  }

  public Credits times(long factor) {
    return new Credits(Math.multiplyExact(nanos, factor));
  }

  @Override
  public int compareTo(Credits other) {
    return Long.compare(nanos, other.nanos);
  }

  @Override
  public String toString() {
    return amount().toPlainString();
  }
}
