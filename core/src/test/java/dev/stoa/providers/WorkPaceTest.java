package dev.stoa.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkPaceTest {

  private final WorkPace pace = new WorkPace();

  @Test
  void saysASecondWhileNothingIsKnown() {
    assertThat(pace.untilRoom(64, 2)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void saysLongerForSlowerWorkAndShorterForMoreThreads() {
    pace.took(Duration.ofMillis(400).toNanos());
    assertThat(pace.untilRoom(64, 2)).isEqualTo(Duration.ofSeconds(7));
    assertThat(pace.untilRoom(64, 8)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void neverSaysMoreThanAMinute() {
    pace.took(Duration.ofMinutes(10).toNanos());
    assertThat(pace.untilRoom(64, 2)).isEqualTo(Duration.ofMinutes(1));
  }
}
