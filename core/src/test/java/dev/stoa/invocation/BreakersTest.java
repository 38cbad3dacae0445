package dev.stoa.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.ManualClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class BreakersTest {

  private static final Breakers.Place PLACE =
      new Breakers.Place(new AssetId("e00000000000000000000001"), 1, 0);

  private final ManualClock clock = ManualClock.at("2026-03-01T12:00:00Z");
  private final Breakers breakers = new Breakers(clock);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      breakers.failed(PLACE);
    }
  }

  @Test
  void countsOnlyFailuresInARow() {
    fail(4);
    breakers.succeeded(PLACE);
    fail(4);
    assertThat(breakers.mayAsk(PLACE)).isTrue();
    fail(1);
    assertThat(breakers.mayAsk(PLACE)).isFalse();
  }

  @Test
  void tellsHowLongTheRestIs() {
    fail(5);
    clock.advance(Duration.ofMillis(7_500));
    assertThat(breakers.rest(PLACE)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void letsExactlyOneOfManyTryAfterTheRest() throws InterruptedException {
    fail(5);
    clock.advance(Duration.ofSeconds(10));
    var may = new AtomicInteger();
    var done = new CountDownLatch(50);
    for (int i = 0; i < 50; i++) {
      Thread.ofVirtual()
          .start(() -> {
            if (breakers.mayAsk(PLACE)) {
              may.incrementAndGet();
            }
            done.countDown();
          });
    }
    done.await();
    assertThat(may).hasValue(1);
  }
}
