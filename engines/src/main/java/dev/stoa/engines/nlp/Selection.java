package dev.stoa.engines.nlp;

import java.util.ArrayList;
import java.util.List;

/// Chooses what is worth most without saying the same thing twice (maximal marginal relevance).
public final class Selection {

  private Selection() {}

  /// @param vectors of length 1, one for each candidate
  /// @param worth one for each candidate
  /// @param variety from 0, where worth alone counts, to 1, where only being different does
  /// @return the places of at most so many candidates, best first
  public static List<Integer> choose(
      List<float[]> vectors, double[] worth, double variety, int countMax) {
    List<Integer> chosen = new ArrayList<>();
    double[] likenessMax = new double[worth.length];
    while (chosen.size() < Math.min(countMax, worth.length)) {
      int best = -1;
      double bestGain = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < worth.length; i++) {
        double gain = (1 - variety) * worth[i] - variety * likenessMax[i];
        if (gain > bestGain && !chosen.contains(i)) {
          best = i;
          bestGain = gain;
        }
      }
      if (best < 0) {
        return chosen;
      }
      chosen.add(best);
      for (int i = 0; i < worth.length; i++) {
        likenessMax[i] = Math.max(likenessMax[i], Vectors.dot(vectors.get(i), vectors.get(best)));
      }
    }
    return chosen;
  }
}
