package dev.stoa.engines.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentHeadTest {

  private static final SentimentHead HEAD = new SentimentHead(new float[] {2, -1, 0.5f});

  @Test
  void weighsEachNumberAndAddsTheConstant() {
    double expected = 1 / (1 + Math.exp(-(2 * 1 - 1 * 3 + 0.5)));
    assertThat(HEAD.probability(new float[] {1, 3})).isCloseTo(expected, within(1e-12));
  }

  @Test
  void isTheSameAfterWritingAndReading() {
    assertThat(SentimentHead.fromBytes(HEAD.toBytes()).weights()).containsExactly(2, -1, 0.5f);
  }

  @Test
  void refusesAVectorOfAnotherWidth() {
    assertThatThrownBy(() -> HEAD.probability(new float[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 numbers");
  }

  @Test
  void theShippedHeadFitsTheEncoder() {
    assertThat(SentimentHead.shipped().weights()).hasSize(385);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, NEGATIVE",
    "0.3499, NEGATIVE",
    "0.35, NEUTRAL",
    "0.5, NEUTRAL",
    "0.65, NEUTRAL",
    "0.6501, POSITIVE",
    "1.0, POSITIVE"
  })
  void callsWhatIsDoubtfulNeutral(double probability, Sentiment expected) {
    assertThat(Sentiment.of(probability)).isEqualTo(expected);
  }
}
