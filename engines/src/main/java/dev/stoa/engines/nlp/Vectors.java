package dev.stoa.engines.nlp;

import java.util.List;

/// Arithmetic on vectors of meaning.
public final class Vectors {

  private Vectors() {}

  /// The same direction, with length 1; a vector without a direction stays as it is.
  public static float[] normalised(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (length == 0) {
      return vector;
    }
    float[] unit = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }

  /// Of vectors of length 1, how alike their directions are: 1 the same, 0 nothing in common.
  public static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  /// The direction in the middle of these, at least one.
  public static float[] middle(List<float[]> vectors) {
    float[] sum = new float[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    return normalised(sum);
  }
}
