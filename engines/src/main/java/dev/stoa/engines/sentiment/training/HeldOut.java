package dev.stoa.engines.sentiment.training;

import dev.stoa.engines.sentiment.SentimentHead;
import dev.stoa.engines.training.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Measures heads on sentences that they were not trained on.
final class HeldOut {

  static final int FOLDS = 5;
  static final long SEED = 2015;

  private HeldOut() {}

  /// How many of the samples chosen are told right by a head trained on the others.
  static Score score(List<Sample> samples, Predicate<Sample> held) {
    SentimentHead head = LogisticRegression.fit(samples.stream().filter(held.negate()).toList());
    List<Sample> tested = samples.stream().filter(held).toList();
    long right =
        tested.stream().filter(s -> (head.probability(s.vector()) > 0.5) == s.positive()).count();
    return new Score((int) right, tested.size());
  }

  record Score(int right, int of) {

    double accuracy() {
      return (double) right / of;
    }
  }

  /// Each fold held out in turn. The few sentences that occur twice are always in one fold.
  static List<Score> crossValidate(List<Sample> samples) {
    List<Set<String>> folds = folds(samples);
    Score[] scores = new Score[FOLDS];
    IntStream.range(0, FOLDS)
        .parallel()
        .forEach(f -> scores[f] = score(samples, s -> folds.get(f).contains(s.sentence().text())));
    return Arrays.asList(scores);
  }

  private static List<Set<String>> folds(List<Sample> samples) {
    Set<String> distinct = new LinkedHashSet<>();
    samples.forEach(s -> distinct.add(s.sentence().text()));
    List<String> texts = new ArrayList<>(distinct);
    Collections.shuffle(texts, new Random(SEED));
    List<Set<String>> folds = new ArrayList<>();
    for (int f = 0; f < FOLDS; f++) {
      int from = f * texts.size() / FOLDS;
      int to = (f + 1) * texts.size() / FOLDS;
      folds.add(Set.copyOf(texts.subList(from, to)));
    }
    return folds;
  }
}
