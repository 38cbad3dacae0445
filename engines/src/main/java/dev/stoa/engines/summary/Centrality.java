package dev.stoa.engines.summary;

import dev.stoa.engines.nlp.Vectors;
import java.util.Arrays;
import java.util.List;

/// How central each sentence is: one that many others resemble, above all central ones (LexRank).
final class Centrality {

  private static final double DAMPING = 0.85;
  private static final int STEPS = 50;

  private Centrality() {}

  /// @param vectors of length 1
  /// @return one number for each, the most central 1
  static double[] of(List<float[]> vectors) {
    int count = vectors.size();
    double[][] shares = new double[count][count];
    for (int i = 0; i < count; i++) {
      double sum = 0;
      for (int j = 0; j < count; j++) {
        shares[i][j] = i == j ? 0 : Math.max(0, Vectors.dot(vectors.get(i), vectors.get(j)));
        sum += shares[i][j];
      }
      for (int j = 0; j < count; j++) {
        shares[i][j] = sum == 0 ? 1.0 / count : shares[i][j] / sum;
      }
    }
    return scaled(walk(shares));
  }

  private static double[] walk(double[][] shares) {
    int count = shares.length;
    double[] rank = new double[count];
    Arrays.fill(rank, 1.0 / count);
    for (int step = 0; step < STEPS; step++) {
      double[] next = new double[count];
      Arrays.fill(next, (1 - DAMPING) / count);
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < count; j++) {
          next[j] += DAMPING * rank[i] * shares[i][j];
        }
      }
      rank = next;
    }
    return rank;
  }

  private static double[] scaled(double[] rank) {
    double most = Arrays.stream(rank).max().orElse(1);
    return Arrays.stream(rank).map(each -> each / most).toArray();
  }
}
