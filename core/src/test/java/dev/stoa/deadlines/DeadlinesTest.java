package dev.stoa.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final Deadlines deadlines = new Deadlines("deadlines-of-a-test");
  private final CountDownLatch cuts = new CountDownLatch(1);

  @AfterEach
  void close() {
    deadlines.close();
  }

  @Test
  void cutsOffWhatHasRunOutOfTime() throws Exception {
    var late = deadlines.begin(Duration.ofMillis(1), cuts::countDown);
    var early = deadlines.begin(LONG, () -> {});

    assertThat(cuts.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(late.isOver()).isTrue();
    assertThat(deadlines.end(late)).isFalse();
    assertThat(early.isOver()).isFalse();
  }

  @Test
  void leavesAloneWhatHasEnded() {
    var watched = deadlines.begin(LONG, cuts::countDown);

    assertThat(deadlines.end(watched)).isTrue();
    deadlines.close();

    assertThat(watched.isOver()).isFalse();
    assertThat(cuts.getCount()).isOne();
  }

  @Test
  void cutsOffEverythingWhenItEnds() {
    var watched = deadlines.begin(LONG, cuts::countDown);

    deadlines.close();

    assertThat(watched.isOver()).isTrue();
    assertThat(cuts.getCount()).isZero();
    assertThat(deadlines.begin(LONG, () -> {}).isOver()).isTrue();
  }
}
