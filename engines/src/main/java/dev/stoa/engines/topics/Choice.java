package dev.stoa.engines.topics;

import dev.stoa.engines.nlp.Vectors;
import java.util.List;

/// How likely each label is, were exactly one of them right: the likenesses of text and labels,
/// spread so that small differences count.
public final class Choice {

  /// Likenesses of bge-small differ little; this makes .1 more than a hundredfold.
  private static final double TEMPERATURE = 0.02;

  private Choice() {}

  /// @return one share for each label, in their order; all together 1
  public static double[] shares(float[] text, List<float[]> labels) {
    double[] shares = new double[labels.size()];
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Vectors.dot(text, labels.get(i)) / TEMPERATURE;
      best = Math.max(best, shares[i]);
    }
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(shares[i] - best);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
