package dev.stoa.engines.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final List<float[]> VECTORS =
      List.of(new float[] {1, 0}, new float[] {1, 0}, new float[] {0, 1});
  private static final double[] WORTH = {0.9, 0.8, 0.5};

  @Test
  void worthAloneGoesByWorth() {
    assertThat(Selection.choose(VECTORS, WORTH, 0, 3)).containsExactly(0, 1, 2);
  }

  @Test
  void varietyPassesOverWhatWasSaid() {
    assertThat(Selection.choose(VECTORS, WORTH, 0.5, 2)).containsExactly(0, 2);
  }

  @Test
  void neverChoosesMoreThanThereAre() {
    assertThat(Selection.choose(VECTORS, WORTH, 0.5, 9)).hasSize(3);
  }
}
