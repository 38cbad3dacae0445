package dev.stoa.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.RateLimits;
import dev.stoa.limits.Admission.Admitted;
import dev.stoa.limits.Admission.Refused;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LimiterTest {

  private final ManualClock clock = ManualClock.at("2026-03-01T12:00:00Z");
  private final Limiter limiter = new Limiter(clock);

  private static Partition key(RateLimits limits) {
    return new Partition("key", "k1", limits);
  }

  private static RateLimits perMinute(int limit) {
    return RateLimits.requests(limit, null, null);
  }

  private Admission call(Partition... partitions) {
    Admission admission = limiter.admit(List.of(partitions));
    if (admission instanceof Admitted(Permit permit, List<Quota> _)) {
      permit.close();
    }
    return admission;
  }

  @Test
  void refusesTheCallBeyondTheMinute() {
    IntStream.range(0, 3)
        .forEach(_ -> assertThat(call(key(perMinute(3)))).isInstanceOf(Admitted.class));
    assertThat(call(key(perMinute(3)))).isInstanceOf(Refused.class);
  }

  @Test
  void admitsAgainExactlyWhenItSaidSo() {
    call(key(perMinute(1)));
    clock.advance(Duration.ofMillis(12_345));
    var refused = (Refused) call(key(perMinute(1)));
    clock.advance(refused.retryAfter().minusMillis(1));
    assertThat(call(key(perMinute(1)))).isInstanceOf(Refused.class);
    clock.advance(Duration.ofMillis(1));
    assertThat(call(key(perMinute(1)))).isInstanceOf(Admitted.class);
  }

  @Test
  void tellsWhatIsLeftOfEachPolicy() {
    Admission admission = call(key(RateLimits.requests(60, 5_000, 8)));
    assertThat(admission.quotas())
        .extracting(Quota::policy, Quota::limit, Quota::remaining)
        .containsExactly(
            tuple("key-minute", 60L, 59L),
            tuple("key-day", 5_000L, 4_999L),
            tuple("key-concurrency", 8L, 7L));
  }

  @Test
  void givesThePlaceBackOnceWhenThePermitIsClosedTwice() {
    var one = key(RateLimits.requests(null, null, 1));
    var first = (Admitted) limiter.admit(List.of(one));
    assertThat(limiter.admit(List.of(one))).isInstanceOf(Refused.class);
    first.permit().close();
    first.permit().close();
    assertThat(limiter.admit(List.of(one))).isInstanceOf(Admitted.class);
    assertThat(limiter.admit(List.of(one))).isInstanceOf(Refused.class);
  }

  @Test
  void countsOnNoPartitionWhenOneOfThemRefuses() {
    var wide = key(perMinute(10));
    var narrow = new Partition("subscription", "s1", perMinute(1));
    call(wide, narrow);
    assertThat(call(wide, narrow)).isInstanceOf(Refused.class);
    assertThat(limiter.quotas(wide).getFirst().remaining()).isEqualTo(9);
  }

  @Test
  void neverExceedsTheLimitInAnyMinuteAndRefusesAtMostASecondTooLong() {
    var random = new Random(20_261_125);
    int limit = 20;
    Deque<Long> admitted = new ArrayDeque<>();
    for (int i = 0; i < 20_000; i++) {
      clock.advance(Duration.ofMillis(random.nextInt(4_000)));
      long now = clock.millis();
      long exact = admitted.stream().filter(at -> at > now - 60_000).count();
      long lenient = admitted.stream().filter(at -> at > now - 61_000).count();
      if (call(key(perMinute(limit))) instanceof Admitted) {
        assertThat(exact).isLessThan(limit);
        admitted.addLast(now);
      } else {
        assertThat(lenient).isGreaterThanOrEqualTo(limit);
      }
      while (!admitted.isEmpty() && admitted.getFirst() < now - 120_000) {
        admitted.removeFirst();
      }
    }
  }

  @Test
  void neverExceedsTheLimitInAnyDayAndRefusesAtMostAQuarterOfAnHourTooLong() {
    var random = new Random(20_261_126);
    int limit = 20;
    long day = Duration.ofDays(1).toMillis();
    long quarter = Duration.ofMinutes(15).toMillis();
    Deque<Long> admitted = new ArrayDeque<>();
    int refusals = 0;
    for (int i = 0; i < 20_000; i++) {
      clock.advance(Duration.ofMillis(random.nextInt(96 * 60_000)));
      long now = clock.millis();
      if (call(key(RateLimits.requests(null, limit, null))) instanceof Admitted) {
        assertThat(admitted.stream().filter(at -> at > now - day).count()).isLessThan(limit);
        admitted.addLast(now);
      } else {
        refusals++;
        assertThat(admitted.stream().filter(at -> at > now - day - quarter).count())
            .isGreaterThanOrEqualTo(limit);
      }
      admitted.removeIf(at -> at < now - 2 * day);
    }
    assertThat(refusals).isGreaterThan(1_000);
  }

  @Test
  void nobodyWaitsLongerThanTheWindow() {
    for (int millis = 0; millis < 1_000; millis += 37) {
      clock.advance(Duration.ofMinutes(2).plusMillis(millis));
      call(key(perMinute(1)));
      var refused = (Refused) call(key(perMinute(1)));
      assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(1));
      assertThat(refused.by().reset()).isEqualTo(Duration.ofMinutes(1));
    }
  }

  @Test
  void nobodyWaitsLongerThanTheWindowWhenTheClockStepsBack() {
    call(key(perMinute(1)));
    clock.advance(Duration.ofSeconds(-30));
    var refused = (Refused) call(key(perMinute(1)));
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void holdsUnderManyCallersAtOnce() throws Exception {
    var admitted = new AtomicInteger();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2_000; i++) {
        callers.execute(() -> {
          if (call(key(perMinute(500))) instanceof Admitted) {
            admitted.incrementAndGet();
          }
        });
      }
    }
    assertThat(admitted).hasValue(500);
  }

  @Test
  void forgetsPartitionsOnlyWhenNothingOfThemCountsAnyMore() {
    call(key(perMinute(1)));
    limiter.forgetIdle();
    assertThat(call(key(perMinute(1)))).isInstanceOf(Refused.class);
    clock.advance(Duration.ofDays(2));
    limiter.forgetIdle();
    assertThat(call(key(perMinute(1)))).isInstanceOf(Admitted.class);
  }

  @Test
  void countsWhatWasAdmittedBeforeARestart() {
    limiter.recall(key(RateLimits.NONE), clock.instant().minusSeconds(30), 2);
    limiter.recall(key(RateLimits.NONE), clock.instant().minusSeconds(5), 1);
    assertThat(call(key(perMinute(3)))).isInstanceOf(Refused.class);
    clock.advance(Duration.ofSeconds(31));
    assertThat(call(key(perMinute(3)))).isInstanceOf(Admitted.class);
  }
}
