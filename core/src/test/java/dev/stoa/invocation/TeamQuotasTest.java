package dev.stoa.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.stoa.accounts.Actor;
import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.limits.Limiter;
import dev.stoa.limits.Quota;
import dev.stoa.subscriptions.SubscriptionState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TeamQuotasTest {

  private static final KeyId KEY = new KeyId("c00000000000000000000001");
  private static final SubscriptionId TO_ECHO = new SubscriptionId("f00000000000000000000001");
  private static final UserId MAKER = new UserId("b00000000000000000000001");
  private static final UserId OTHER = new UserId("b00000000000000000000002");
  private static final RateLimits ON_ECHO = RateLimits.NONE.withUnits(null, 50L);

  private final ManualClock clock = ManualClock.at("2026-03-01T12:00:00Z");
  private final Limiter limiter = new Limiter(clock);

  private List<QuotaState> list(@Nullable View view, TeamId team, UserId user, Role role) {
    return new TeamQuotas(limiter, () -> Optional.ofNullable(view), clock)
        .list(new Actor(team, user, role, null), null, 100)
        .items();
  }

  @Test
  void eachKeyTellsWhatIsLeftForAllCallsAndForThoseOfOneAsset() {
    limiter.recall(CallLimits.key(KEY, RateLimits.NONE), clock.instant(), 3);
    limiter.recall(
        CallLimits.keyOnAsset(KEY, SampleView.ECHO, ON_ECHO), "characters", clock.instant(), 8);
    View view = SampleView.ofCharacters(RateLimits.NONE.withUnits(1_000L, null), ON_ECHO);

    assertThat(list(view, SampleView.TEAM, MAKER, Role.MEMBER))
        .flatExtracting(QuotaState::quotas)
        .extracting(Quota::policy, Quota::remaining, Quota::unit)
        .containsExactly(
            tuple("key-asset-units-day", 42L, "characters"),
            tuple("key-minute", 57L, "requests"),
            tuple("key-day", 4_997L, "requests"),
            tuple("key-concurrency", 8L, "concurrent-requests"),
            tuple("key-units-minute", 1_000L, "characters"));
  }

  @Test
  void theMostUsedComesFirstPageByPage() {
    limiter.recall(
        CallLimits.keyOnAsset(KEY, SampleView.ECHO, ON_ECHO), "characters", clock.instant(), 8);
    View view = SampleView.ofCharacters(RateLimits.NONE.withUnits(1_000L, null), ON_ECHO);
    var quotas = new TeamQuotas(limiter, () -> Optional.of(view), clock);
    Actor maker = new Actor(SampleView.TEAM, MAKER, Role.MEMBER, null);

    Page<QuotaState> first = quotas.list(maker, null, 1);
    Page<QuotaState> second = quotas.list(maker, first.nextCursor(), 1);

    assertThat(first.items())
        .singleElement()
        .satisfies(state -> assertThat(state.used()).isCloseTo(0.16, within(1e-9)));
    assertThat(second.items())
        .singleElement()
        .satisfies(state -> assertThat(state.used()).isZero());
    assertThat(second.nextCursor()).isNull();
    assertThatThrownBy(() -> quotas.list(maker, Cursor.encode("quotas", List.of("x")), 1))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void thePlanOfASubscriptionTellsWhatIsLeftOfIt() {
    var used = CallLimits.subscription(SampleView.TEAM, SampleView.ECHO, RateLimits.NONE);
    limiter.recall(used, clock.instant(), 2);
    View view = SampleView.limited(RateLimits.requests(null, 20, null));

    assertThat(list(view, SampleView.TEAM, MAKER, Role.VIEWER))
        .singleElement()
        .isInstanceOfSatisfying(
            QuotaState.OfSubscription.class,
            state -> {
              assertThat(state.subscription().id()).isEqualTo(TO_ECHO);
              assertThat(state.quotas().getFirst().remaining()).isEqualTo(18);
            });
  }

  @Test
  void nobodyIsToldOfKeysThatHeOrSheMayNotKnowOf() {
    View view = SampleView.standard();
    assertThat(list(view, SampleView.TEAM, MAKER, Role.VIEWER)).isEmpty();
    assertThat(list(view, SampleView.TEAM, OTHER, Role.MEMBER)).isEmpty();
    assertThat(list(view, SampleView.TEAM, OTHER, Role.ADMIN)).hasSize(1);
    assertThat(list(view, SampleView.STRANGERS, MAKER, Role.OWNER)).isEmpty();
  }

  @Test
  void aSubscriptionThatLetsNoCallsThroughIsLeftOut() {
    View view = SampleView.of(RateLimits.NONE, SubscriptionState.SUSPENDED);
    assertThat(list(view, SampleView.TEAM, MAKER, Role.ADMIN))
        .singleElement()
        .isInstanceOf(QuotaState.OfKey.class);
  }

  @Test
  void nothingIsToldOnWhatIsTooOld() {
    assertThatThrownBy(() -> list(null, SampleView.TEAM, MAKER, Role.OWNER))
        .isInstanceOf(ProblemException.class);
  }
}
