package dev.stoa.engines.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.engines.training.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldOutTest {

  @Test
  void testsEverySampleOnce() {
    List<HeldOut.Score> scores = HeldOut.crossValidate(SampleSamples.telling(101));
    assertThat(scores).hasSize(HeldOut.FOLDS);
    assertThat(scores.stream().mapToInt(HeldOut.Score::of).sum()).isEqualTo(101);
  }

  @Test
  void findsWhatCanBeLearned() {
    assertThat(HeldOut.crossValidate(SampleSamples.telling(200)))
        .allSatisfy(score -> assertThat(score.accuracy()).isGreaterThan(0.9));
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    int right =
        HeldOut.crossValidate(SampleSamples.untelling(500)).stream()
            .mapToInt(HeldOut.Score::right)
            .sum();
    assertThat(right).isBetween(200, 300);
  }

  /// Each text occurs twice with a number of its own that gives its label away, so a head that saw
  /// one of the two would be right about the other.
  @Test
  void neverTrainsOnATextThatItTests() {
    List<Sample> twice = new ArrayList<>();
    for (Sample sample : SampleSamples.untelling(60)) {
      float[] own = new float[60];
      own[twice.size() / 2] = 5;
      Sample telltale = new Sample(sample.sentence(), own);
      twice.add(telltale);
      twice.add(telltale);
    }
    int right = HeldOut.crossValidate(twice).stream().mapToInt(HeldOut.Score::right).sum();
    assertThat(right).isLessThan(90);
  }

  @Test
  void aDomainLeftOutIsTestedWhole() {
    List<Sample> samples = SampleSamples.telling(90);
    HeldOut.Score score = HeldOut.score(samples, s -> s.sentence().domain().equals("yelp"));
    assertThat(score.of()).isEqualTo(30);
    assertThat(score.accuracy()).isGreaterThan(0.9);
  }
}
