package dev.stoa.engines.sentiment.training;

/// Linear equations with a symmetric, positive definite matrix, solved by Cholesky's method.
final class PositiveSystem {

  private final double[][] lower;

  /// @param matrix its lower triangle is read, and overwritten
  /// @throws ArithmeticException when it is not positive definite
  PositiveSystem(double[][] matrix) {
    this.lower = matrix;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j] - dot(matrix[i], matrix[j], j);
        if (i == j && !(rest > 0)) {
          throw new ArithmeticException("The matrix is not positive definite");
        }
        matrix[i][j] = i == j ? Math.sqrt(rest) : rest / matrix[j][j];
      }
    }
  }

  double[] solve(double[] right) {
    int size = right.length;
    double[] solution = new double[size];
    for (int i = 0; i < size; i++) {
      solution[i] = (right[i] - dot(lower[i], solution, i)) / lower[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double rest = solution[i];
      for (int j = i + 1; j < size; j++) {
        rest -= lower[j][i] * solution[j];
      }
      solution[i] = rest / lower[i][i];
    }
    return solution;
  }

  private static double dot(double[] a, double[] b, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
