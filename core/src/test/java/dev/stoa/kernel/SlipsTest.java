package dev.stoa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlipsTest {

  @ParameterizedTest
  @CsvSource({
    "port, port, 0",
    "prot, port, 1",
    "por, port, 1",
    "ports, port, 1",
    "pork, port, 1",
    "quoka, quokka, 1",
    "sentimnt, sentiment, 1",
    "abc, xyz, 3",
    "a, abcdefgh, 5",
  })
  void countsSlipsUpToTheLimit(String typed, String meant, int slips) {
    assertThat(Slips.between(typed, meant, 5)).isEqualTo(slips);
  }
}
