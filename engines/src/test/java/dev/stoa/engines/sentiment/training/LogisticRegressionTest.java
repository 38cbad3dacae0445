package dev.stoa.engines.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stoa.engines.sentiment.SentimentHead;
import dev.stoa.engines.training.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  @Test
  void weighsWhatTellsAndNotWhatDoesNot() {
    SentimentHead head = LogisticRegression.fit(SampleSamples.telling(400));
    assertThat(head.weights()[0]).isGreaterThan(3);
    assertThat(Math.abs(head.weights()[1])).isLessThan(1);
  }

  @Test
  void theConstantAloneGivesTheShareOfPositives() {
    List<Sample> blank =
        List.of(
            SampleSamples.of("imdb", "a", true, 0),
            SampleSamples.of("imdb", "b", true, 0),
            SampleSamples.of("imdb", "c", true, 0),
            SampleSamples.of("imdb", "d", false, 0));
    double probability = LogisticRegression.fit(blank).probability(new float[] {0});
    assertThat(probability).isCloseTo(0.75, within(1e-6));
  }

  @Test
  void standsWhereTheLossIsLeast() {
    List<Sample> samples = SampleSamples.telling(60);
    float[] best = LogisticRegression.fit(samples).weights();
    double least = loss(samples, best);
    for (int i = 0; i < best.length; i++) {
      for (float step : new float[] {-0.05f, 0.05f}) {
        float[] beside = best.clone();
        beside[i] += step;
        assertThat(loss(samples, beside)).isGreaterThan(least);
      }
    }
  }

  private static double loss(List<Sample> samples, float[] weights) {
    SentimentHead head = new SentimentHead(weights);
    double loss = 0;
    for (Sample sample : samples) {
      double probability = head.probability(sample.vector());
      loss -= Math.log(sample.positive() ? probability : 1 - probability) / samples.size();
    }
    for (int i = 0; i < weights.length - 1; i++) {
      loss += LogisticRegression.PENALTY / 2 * weights[i] * weights[i];
    }
    return loss;
  }

  @Test
  void givesTheSameHeadTwice() {
    List<Sample> samples = SampleSamples.telling(100);
    assertThat(LogisticRegression.fit(samples).weights())
        .containsExactly(LogisticRegression.fit(samples).weights());
  }
}
