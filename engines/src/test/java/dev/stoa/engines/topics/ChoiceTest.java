package dev.stoa.engines.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  @Test
  void sharesAddUpToOneAndFollowLikeness() {
    double[] shares =
        Choice.shares(
            new float[] {1, 0},
            List.of(new float[] {0.6f, 0.8f}, new float[] {0.8f, 0.6f}, new float[] {0, 1}));
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
    assertThat(shares[1]).isGreaterThan(0.99).isGreaterThan(shares[0]);
    assertThat(shares[0]).isGreaterThan(shares[2]);
  }

  @Test
  void labelsAsLikeAsEachOtherShareAlike() {
    double[] shares = Choice.shares(new float[] {1}, List.of(new float[] {1}, new float[] {1}));
    assertThat(shares).containsExactly(0.5, 0.5);
  }
}
