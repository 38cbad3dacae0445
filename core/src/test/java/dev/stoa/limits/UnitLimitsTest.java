package dev.stoa.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.RateLimits;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class UnitLimitsTest {

  private final ManualClock clock = ManualClock.at("2026-03-01T12:00:00Z");
  private final Limiter limiter = new Limiter(clock);

  private record Used(long at, long units) {}

  private static Partition key(long perMinute) {
    return new Partition("key", "k1", RateLimits.NONE.withUnits(perMinute, null));
  }

  private Permit permit() {
    return ((Admission.Admitted) limiter.admit(List.of())).permit();
  }

  private UnitAnswer use(long units, Partition... partitions) {
    Permit permit = permit();
    UnitAnswer answer = limiter.reserve(permit, List.of(partitions), "characters", units);
    permit.spent(units);
    permit.close();
    return answer;
  }

  @Test
  void refusesWhatIsMoreThanWhatIsLeftAndSaysWhenThereIsRoom() {
    use(600, key(1_000));
    clock.advance(Duration.ofSeconds(10));
    use(300, key(1_000));
    clock.advance(Duration.ofSeconds(10));

    var refused = (UnitAnswer.Refused) use(500, key(1_000));

    assertThat(refused.by().policy()).isEqualTo("key-units-minute");
    assertThat(refused.by().remaining()).isEqualTo(100);
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(40));
    clock.advance(refused.retryAfter().minusMillis(1));
    assertThat(use(500, key(1_000))).isInstanceOf(UnitAnswer.Refused.class);
    clock.advance(Duration.ofMillis(1));
    assertThat(use(500, key(1_000))).isInstanceOf(UnitAnswer.Held.class);
  }

  @Test
  void countsWhatWasUsedInsteadOfWhatWasHeld() {
    Permit permit = permit();
    limiter.reserve(permit, List.of(key(1_000)), "tokens", 900);

    assertThat(permit.spent(200))
        .extracting(Quota::policy, Quota::unit, Quota::limit, Quota::remaining)
        .containsExactly(tuple("key-units-minute", "tokens", 1_000L, 800L));
    assertThat(permit.spent(0)).isEmpty();
  }

  @Test
  void givesAllBackWhenACallEndsWithoutUse() {
    try (Permit permit = permit()) {
      limiter.reserve(permit, List.of(key(1_000)), "characters", 1_000);
    }
    assertThat(use(1_000, key(1_000))).isInstanceOf(UnitAnswer.Held.class);
  }

  @Test
  void countsNothingElsewhereWhenOneLimitRefuses() {
    var wide = new Partition("subscription", "s1", RateLimits.NONE.withUnits(null, 1_000L));
    use(100, key(100), wide);

    assertThat(use(50, key(100), wide)).isInstanceOf(UnitAnswer.Refused.class);
    assertThat(use(900, wide)).isInstanceOf(UnitAnswer.Held.class);
  }

  @Test
  void tellsWhatCanNeverBeLetThrough() {
    use(100, key(100));

    assertThat(use(101, key(100)))
        .isInstanceOfSatisfying(
            UnitAnswer.TooLarge.class,
            never -> assertThat(never.by().policy()).isEqualTo("key-units-minute"));
  }

  @Test
  void countsEachUnitForItself() {
    Partition key = key(100);
    use(100, key);

    assertThat(limiter.reserve(permit(), List.of(key), "tokens", 100))
        .isInstanceOf(UnitAnswer.Held.class);
  }

  @Test
  void withdrawingTakesTheRequestBackToo() {
    var requests = new Partition("key", "k2", RateLimits.requests(1, 1, 1));
    ((Admission.Admitted) limiter.admit(List.of(requests))).permit().withdraw();

    assertThat(limiter.admit(List.of(requests))).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void isWithinASecondOfAnExactWindowAndNeverAboveTheLimit() {
    var random = new Random(20_261_126);
    long limit = 10_000;
    Deque<Used> used = new ArrayDeque<>();
    int refusals = 0;
    for (int i = 0; i < 20_000; i++) {
      clock.advance(Duration.ofMillis(random.nextInt(3_000)));
      long now = clock.millis();
      long asked = 1 + random.nextLong(2_000);
      Permit permit = permit();
      UnitAnswer answer = limiter.reserve(permit, List.of(key(limit)), "characters", asked);
      switch (answer) {
        case UnitAnswer.Held _ -> {
          assertThat(since(used, now - 60_000) + asked).isLessThanOrEqualTo(limit);
          long real = random.nextLong(asked + 1);
          permit.spent(real);
          used.addLast(new Used(now, real));
        }
        case UnitAnswer.Refused refused -> {
          refusals++;
          assertThat(since(used, now - 61_000) + asked).isGreaterThan(limit);
          assertThat(refused.retryAfter()).isBetween(Duration.ofMillis(1), Duration.ofMinutes(1));
        }
        case UnitAnswer.TooLarge _ -> throw new AssertionError("it is not");
      }
      permit.close();
      used.removeIf(each -> each.at() < now - 120_000);
    }
    assertThat(refusals).isGreaterThan(1_000);
  }

  private static long since(Deque<Used> used, long after) {
    return used.stream().filter(each -> each.at() > after).mapToLong(Used::units).sum();
  }

  @Test
  void holdsUnderManyCallersAtOnce() {
    var let = new AtomicLong();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2_000; i++) {
        callers.execute(() -> {
          if (use(7, key(1_000)) instanceof UnitAnswer.Held) {
            let.addAndGet(7);
          }
        });
      }
    }
    assertThat(let).hasValue(994);
  }
}
