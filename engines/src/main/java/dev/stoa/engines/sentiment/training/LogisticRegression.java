package dev.stoa.engines.sentiment.training;

import dev.stoa.engines.sentiment.SentimentHead;
import dev.stoa.engines.training.Sample;
import java.util.List;

/// Fits a head to samples: the least mean log loss plus half of [#PENALTY] times the squared
/// weights (the constant is free), found by Newton's method. There is one such head, so no learning
/// rate and no random start.
final class LogisticRegression {

  static final double PENALTY = 1e-4;
  private static final int STEPS_MAX = 50;
  private static final double CLOSE_ENOUGH = 1e-8;

  private final List<Sample> samples;
  private final int width;
  private final double[] weights;

  private LogisticRegression(List<Sample> samples) {
    this.samples = samples;
    this.width = samples.getFirst().vector().length + 1;
    this.weights = new double[width];
  }

  /// @throws ArithmeticException when no minimum is found
  static SentimentHead fit(List<Sample> samples) {
    return new LogisticRegression(samples).fit();
  }

  private SentimentHead fit() {
    for (int step = 0; step < STEPS_MAX; step++) {
      double[] change = step();
      double largest = 0;
      for (int i = 0; i < width; i++) {
        weights[i] -= change[i];
        largest = Math.max(largest, Math.abs(change[i]));
      }
      if (largest < CLOSE_ENOUGH) {
        return head();
      }
    }
    throw new ArithmeticException("No minimum after " + STEPS_MAX + " steps");
  }

  private double[] step() {
    double[] gradient = new double[width];
    double[][] curvature = new double[width][width];
    double[] row = new double[width];
    row[width - 1] = 1;
    for (Sample sample : samples) {
      double sum = weights[width - 1];
      for (int i = 0; i < width - 1; i++) {
        row[i] = sample.vector()[i];
        sum += weights[i] * row[i];
      }
      double probability = 1 / (1 + Math.exp(-sum));
      add(row, probability - (sample.positive() ? 1 : 0), gradient);
      double slope = probability * (1 - probability);
      for (int i = 0; i < width; i++) {
        addUpTo(i, row, slope * row[i], curvature[i]);
      }
    }
    penalise(gradient, curvature);
    return new PositiveSystem(curvature).solve(gradient);
  }

  private void penalise(double[] gradient, double[][] curvature) {
    double penalty = PENALTY * samples.size();
    for (int i = 0; i < width - 1; i++) {
      gradient[i] += penalty * weights[i];
      curvature[i][i] += penalty;
    }
  }

  private static void add(double[] row, double factor, double[] to) {
    addUpTo(row.length - 1, row, factor, to);
  }

  private static void addUpTo(int last, double[] row, double factor, double[] to) {
    for (int i = 0; i <= last; i++) {
      to[i] += factor * row[i];
    }
  }

  private SentimentHead head() {
    float[] rounded = new float[width];
    for (int i = 0; i < width; i++) {
      rounded[i] = (float) weights[i];
    }
    return new SentimentHead(rounded);
  }
}
