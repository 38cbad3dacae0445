package dev.stoa.engines.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class VectorsTest {

  @Test
  void keepsTheDirectionAndMakesTheLengthOne() {
    assertThat(Vectors.normalised(new float[] {3, 4})).containsExactly(0.6f, 0.8f);
    assertThat(Vectors.normalised(new float[] {0, 0})).containsExactly(0, 0);
  }

  @Test
  void likenessIsOneForTheSameAndZeroForTheUnrelated() {
    assertThat(Vectors.dot(new float[] {0.6f, 0.8f}, new float[] {0.6f, 0.8f}))
        .isCloseTo(1, within(1e-6));
    assertThat(Vectors.dot(new float[] {1, 0}, new float[] {0, 1})).isZero();
  }

  @Test
  void theMiddleLiesBetween() {
    float[] middle = Vectors.middle(List.of(new float[] {1, 0}, new float[] {0, 1}));
    assertThat(middle[0]).isEqualTo(middle[1]);
    assertThat(Vectors.dot(middle, middle)).isCloseTo(1, within(1e-6));
  }
}
