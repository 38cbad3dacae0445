package dev.stoa.engines.faces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One guess of the network. Places and lengths are shares of the square that it looked at.
///
/// @param values middle x and y, width, height, then x and y of six points
// never compared, so the array may be one
@SuppressWarnings("ArrayRecordComponent")
record Detection(double score, double[] values) {

  private static final double SAME_FACE = 0.3;

  /// Guesses that overlap are one face: their mean, by score. The surest face first.
  static List<Detection> merged(List<Detection> guesses) {
    List<Detection> open = new ArrayList<>(guesses);
    open.sort(Comparator.comparingDouble(Detection::score).reversed());
    List<Detection> faces = new ArrayList<>();
    while (!open.isEmpty()) {
      Detection best = open.removeFirst();
      List<Detection> same = new ArrayList<>(List.of(best));
      open.stream().filter(other -> best.overlap(other) >= SAME_FACE).forEach(same::add);
      open.removeAll(same);
      faces.add(mean(best.score, same));
    }
    return faces;
  }

  /// The area of both over the area of either.
  double overlap(Detection other) {
    double both = shared(other, 0) * shared(other, 1);
    double either = values[2] * values[3] + other.values[2] * other.values[3] - both;
    return either <= 0 ? 0 : both / either;
  }

  private double shared(Detection other, int axis) {
    double half = values[axis + 2] / 2;
    double otherHalf = other.values[axis + 2] / 2;
    double from = Math.max(values[axis] - half, other.values[axis] - otherHalf);
    double to = Math.min(values[axis] + half, other.values[axis] + otherHalf);
    return Math.max(0, to - from);
  }

  private static Detection mean(double score, List<Detection> same) {
    double[] mean = new double[same.getFirst().values.length];
    double weights = same.stream().mapToDouble(Detection::score).sum();
    for (Detection each : same) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += each.values[i] * each.score / weights;
      }
    }
    return new Detection(score, mean);
  }
}
