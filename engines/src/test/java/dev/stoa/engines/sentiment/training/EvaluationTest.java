package dev.stoa.engines.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EvaluationTest {

  @Test
  void tellsFoldsAndDomains() {
    Evaluation evaluation = Evaluation.of("some-encoder", SampleSamples.telling(300));
    assertThat(evaluation.sentences()).isEqualTo(300);
    assertThat(evaluation.encoder()).isEqualTo("some-encoder");
    assertThat(evaluation.foldAccuracies()).hasSize(HeldOut.FOLDS);
    assertThat(evaluation.leaveOneDomainOut()).containsOnlyKeys("amazon", "imdb", "yelp");
    assertThatCode(evaluation::requireGoodEnough).doesNotThrowAnyException();
  }

  @Test
  void refusesAHeadThatIsNotGoodEnough() {
    Evaluation poor = Evaluation.of("some-encoder", SampleSamples.untelling(300));
    assertThatThrownBy(poor::requireGoodEnough)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("0.94");
  }
}
