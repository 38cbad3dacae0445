package dev.stoa.engines.spam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageWordsTest {

  @Test
  void markupAndCaseAndWhichNumberItIsMakeNoDifference() {
    MessageWords plain = MessageWords.of("win 100 dollars");
    MessageWords marked = MessageWords.of("<b style='x'>WIN</b> 200 <i>Dollars</i>");
    assertThat(marked.places()).containsExactly(plain.places());
    assertThat(marked.values()).containsExactly(plain.values());
  }

  @Test
  void placesAscendAndLieAmongTheWeights() {
    int[] places = MessageWords.of("one two three four five six seven").places();
    assertThat(places).hasSize(7).isSorted();
    assertThat(places[0]).isNotNegative();
    assertThat(places[6]).isLessThan(MessageWords.PLACES);
  }

  @Test
  void aWordOfAShortMessageCountsLittle() {
    float alone = MessageWords.of("hello").values()[0];
    assertThat(alone).isLessThan(0.2f);
    assertThat(MessageWords.of("hello hello hello").values()[0]).isGreaterThan(alone);
  }

  @Test
  void aTextWithoutWordsHasNone() {
    assertThat(MessageWords.of(" … ").places()).isEmpty();
    assertThat(SpamHead.shipped().probability(MessageWords.of(""))).isBetween(0.25, 0.4);
  }
}
