package dev.stoa.engines.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DetectionTest {

  private static Detection at(double score, double x, double y, double side) {
    return new Detection(score, new double[] {x, y, side, side, x, y});
  }

  @Test
  void guessesThatOverlapAreOneFaceAndOthersAreNot() {
    List<Detection> faces =
        Detection.merged(
            List.of(at(0.6, 0.7, 0.7, 0.1), at(0.5, 0.22, 0.2, 0.2), at(0.9, 0.2, 0.2, 0.2)));
    assertThat(faces).extracting(Detection::score).containsExactly(0.9, 0.6);
    assertThat(faces.getFirst().values()[0])
        .isCloseTo((0.9 * 0.2 + 0.5 * 0.22) / 1.4, within(1e-9));
  }

  @Test
  void overlapIsTheSharedPartOfBoth() {
    assertThat(at(1, 0.5, 0.5, 0.2).overlap(at(1, 0.6, 0.5, 0.2))).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(at(1, 0.5, 0.5, 0.2).overlap(at(1, 0.9, 0.5, 0.2))).isZero();
    assertThat(at(1, 0.5, 0.5, 0).overlap(at(1, 0.5, 0.5, 0))).isZero();
  }

  @Test
  void guessesWithoutAreaEndToo() {
    assertThat(Detection.merged(List.of(at(0.9, 0.5, 0.5, 0), at(0.8, 0.5, 0.5, 0)))).hasSize(2);
    assertThat(Detection.merged(List.of())).isEmpty();
  }
}
