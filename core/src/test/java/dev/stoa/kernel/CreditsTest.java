package dev.stoa.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class CreditsTest {

  @Test
  void roundsHalfUpToTheNanocredit() {
    assertThat(Credits.of(new BigDecimal("0.0000000005")).nanos()).isEqualTo(1);
    assertThat(Credits.of(new BigDecimal("0.00000000049")).nanos()).isZero();
  }

  @Test
  void readsAsAPlainDecimal() {
    assertThat(new Credits(100_000_000_000L)).hasToString("100");
    assertThat(new Credits(100_000)).hasToString("0.0001");
  }

  @Test
  void neverWrapsAround() {
    assertThatThrownBy(() -> new Credits(Long.MAX_VALUE).plus(new Credits(1)))
        .isInstanceOf(ArithmeticException.class);
  }
}
