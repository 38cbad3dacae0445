package dev.stoa.engines.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CentralityTest {

  @Test
  void whatResemblesNothingIsLeastCentral() {
    double[] centrality =
        Centrality.of(
            List.of(
                new float[] {1, 0},
                new float[] {0.8f, 0.6f},
                new float[] {0.1f, 0.995f},
                new float[] {0.7f, 0.714f}));
    assertThat(centrality[2]).isLessThan(centrality[1]).isLessThan(centrality[3]);
    assertThat(centrality[3]).isCloseTo(1, within(1e-9));
  }

  @Test
  void oneSentenceIsTheWhole() {
    assertThat(Centrality.of(List.of(new float[] {1, 0}))).containsExactly(1);
  }

  @Test
  void sentencesWithNothingInCommonAreAlike() {
    assertThat(Centrality.of(List.of(new float[] {1, 0}, new float[] {0, 1})))
        .containsExactly(1, 1);
  }
}
