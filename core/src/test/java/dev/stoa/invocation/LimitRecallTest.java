package dev.stoa.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.RateLimits;
import dev.stoa.limits.Admission;
import dev.stoa.limits.Limiter;
import dev.stoa.limits.Permit;
import dev.stoa.limits.Quota;
import dev.stoa.limits.UnitAnswer;
import dev.stoa.usage.RecentCalls;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LimitRecallTest {

  private static final KeyId KEY = new KeyId("c00000000000000000000001");
  private static final RateLimits ON_ECHO = RateLimits.requests(null, 5, null).withUnits(null, 50L);

  private final ManualClock clock = ManualClock.at("2026-03-01T12:00:00Z");
  private final Limiter limiter = new Limiter(clock);

  private void tellOfThreeCallsTenMinutesAgo() {
    new LimitRecall(limiter, SampleView.ofCharacters(RateLimits.NONE, ON_ECHO))
        .tell(
            List.of(
                new RecentCalls(
                    KEY,
                    SampleView.TEAM,
                    SampleView.ECHO,
                    clock.instant().minus(Duration.ofMinutes(10)),
                    3,
                    "characters",
                    40)));
  }

  @Test
  void callsOfBeforeCountForTheDayAndNotForTheMinute() {
    tellOfThreeCallsTenMinutesAgo();

    assertThat(limiter.quotas(CallLimits.key(KEY, RateLimits.requests(60, 100, null))))
        .extracting(Quota::remaining)
        .containsExactly(60L, 97L);
    assertThat(limiter.quotas(CallLimits.keyOnAsset(KEY, SampleView.ECHO, ON_ECHO)))
        .extracting(Quota::remaining)
        .containsExactly(2L);
  }

  @Test
  void unitsOfBeforeCountWhereTheyAreLimited() {
    tellOfThreeCallsTenMinutesAgo();
    var limited = List.of(CallLimits.keyOnAsset(KEY, SampleView.ECHO, ON_ECHO));

    assertThat(limiter.reserve(permit(), limited, "characters", 11))
        .isInstanceOfSatisfying(
            UnitAnswer.Refused.class,
            refused ->
                assertThat(refused.retryAfter())
                    .isEqualTo(Duration.ofDays(1).minus(Duration.ofMinutes(10))));
    assertThat(limiter.reserve(permit(), limited, "characters", 10))
        .isInstanceOf(UnitAnswer.Held.class);
  }

  private Permit permit() {
    return ((Admission.Admitted) limiter.admit(List.of())).permit();
  }
}
