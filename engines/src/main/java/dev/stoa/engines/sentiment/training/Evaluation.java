package dev.stoa.engines.sentiment.training;

import dev.stoa.engines.training.LabelledSentence;
import dev.stoa.engines.training.Sample;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How good the head is, as the build measured it and as the jar carries it.
///
/// @param accuracy of all sentences, each told by a head that was trained without its fold
/// @param foldAccuracies one for each fold
/// @param leaveOneDomainOut of each domain, told by a head trained on the other two
record Evaluation(
    String set,
    int sentences,
    String encoder,
    int folds,
    long seed,
    double accuracy,
    List<Double> foldAccuracies,
    SortedMap<String, Double> leaveOneDomainOut,
    String command) {

  static final double ACCURACY_MIN = 0.94;

  static Evaluation of(String encoder, List<Sample> samples) {
    List<HeldOut.Score> scores = HeldOut.crossValidate(samples);
    int right = scores.stream().mapToInt(HeldOut.Score::right).sum();
    return new Evaluation(
        "Sentiment Labelled Sentences (Kotzias et al. 2015)",
        samples.size(),
        encoder,
        HeldOut.FOLDS,
        HeldOut.SEED,
        rounded((double) right / samples.size()),
        scores.stream().map(score -> rounded(score.accuracy())).toList(),
        leaveOneDomainOut(samples),
        "make build");
  }

  /// @throws IllegalStateException when a head of this quality must not be shipped
  void requireGoodEnough() {
    if (accuracy < ACCURACY_MIN) {
      throw new IllegalStateException(
          "The sentiment head is right in %.4f of %d sentences; it must be in %.2f"
              .formatted(accuracy, sentences, ACCURACY_MIN));
    }
  }

  private static SortedMap<String, Double> leaveOneDomainOut(List<Sample> samples) {
    SortedMap<String, Double> accuracies = new TreeMap<>();
    for (String domain : LabelledSentence.DOMAINS) {
      HeldOut.Score score = HeldOut.score(samples, s -> s.sentence().domain().equals(domain));
      accuracies.put(domain, rounded(score.accuracy()));
    }
    return accuracies;
  }

  private static double rounded(double accuracy) {
    return Math.round(accuracy * 10_000) / 10_000.0;
  }
}
