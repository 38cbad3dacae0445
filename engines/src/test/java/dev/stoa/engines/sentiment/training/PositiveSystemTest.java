package dev.stoa.engines.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PositiveSystemTest {

  @Test
  void solvesWhatItIsGiven() {
    double[][] matrix = {{4, 0, 0}, {2, 5, 0}, {1, 3, 6}};
    double[] solution = new PositiveSystem(matrix).solve(new double[] {11, 21, 25});
    assertThat(solution).containsExactly(new double[] {1, 2, 3}, within(1e-12));
  }

  @Test
  void refusesAMatrixThatIsNotPositiveDefinite() {
    assertThatThrownBy(() -> new PositiveSystem(new double[][] {{1, 0}, {2, 1}}))
        .isInstanceOf(ArithmeticException.class);
  }
}
