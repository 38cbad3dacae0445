package dev.stoa.invocation;

import static dev.stoa.invocation.SampleCalls.codeOf;
import static dev.stoa.invocation.SampleCalls.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stoa.journal.NearLimit;
import dev.stoa.journal.Outcome;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.RateLimits;
import dev.stoa.limits.Quota;
import dev.stoa.providers.ProviderAnswer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Texts here have five characters.
final class UnitLimitedCallTest {

  private static final String FIVE = "{\"text\":\"hello\"}";

  private final SampleCalls calls = new SampleCalls();
  private final CallPath path = new CallPath(calls.steps());

  private CallAnswer call() {
    return path.call(request("echo", SampleView.CALL_KEY, FIVE));
  }

  private static RateLimits units(long perMinute) {
    return RateLimits.NONE.withUnits(perMinute, null);
  }

  @Test
  void tellsEachLimitByItsName() {
    calls.view =
        SampleView.ofCharacters(
            units(100), RateLimits.requests(7, null, null).withUnits(null, 50L));

    assertThat(call().quotas())
        .extracting(Quota::policy, Quota::unit, Quota::remaining)
        .contains(
            tuple("key-minute", "requests", 59L),
            tuple("key-asset-minute", "requests", 6L),
            tuple("key-units-minute", "characters", 95L),
            tuple("key-asset-units-day", "characters", 45L));
  }

  private static void assertTold(CallAnswer answer, ErrorCode code, long unitsLeft) {
    assertThat(codeOf(answer)).isEqualTo(code);
    assertThat(answer.quotas())
        .as(code.name())
        .extracting(Quota::policy, Quota::remaining)
        .contains(tuple("key-units-minute", unitsLeft))
        .extracting(told -> told.toList().getFirst())
        .contains("key-minute", "key-concurrency")
        .doesNotHaveDuplicates();
  }

  @Test
  void tellsEachLimitWhoeverRefuses() {
    calls.view =
        SampleView.ofCharacters(
            RateLimits.requests(4, null, 8).withUnits(12L, null), RateLimits.NONE);
    assertThat(codeOf(call())).isNull();

    assertTold(path.call(request("echo", SampleView.CALL_KEY, "{}")), ErrorCode.INVALID_INPUT, 7);
    calls.targetAnswer = new ProviderAnswer.TimedOut(Duration.ofSeconds(2));
    assertTold(call(), ErrorCode.TARGET_TIMEOUT, 7);
    assertTold(
        path.call(request("echo", SampleView.CALL_KEY, "{\"text\":\"more than seven\"}")),
        ErrorCode.CALL_TOO_LARGE,
        7);
    assertTold(call(), ErrorCode.RATE_LIMITED, 7);
  }

  @Test
  void tellsEachLimitWhenThereIsNoMoney() {
    calls.view =
        SampleView.ofCharacters(
            RateLimits.requests(4, null, 8).withUnits(12L, null), RateLimits.NONE);
    calls.credits = Credits.ZERO;

    assertTold(call(), ErrorCode.BUDGET_EXHAUSTED, 12);
  }

  @Test
  void recordsTheLimitsThatHadLessThanAFifthLeft() {
    calls.view =
        SampleView.ofCharacters(units(6), RateLimits.requests(5, 100, null).withUnits(null, 50L));

    call();

    assertThat(calls.journal.onlySettled().near())
        .containsExactly(new NearLimit("key-units-minute", 6, 1, "characters", 60));
  }

  @Test
  void recordsNoLimitThatHadAFifthLeft() {
    calls.view = SampleView.ofCharacters(units(7), RateLimits.requests(5, null, null));

    call();

    assertThat(calls.journal.onlySettled().near()).isEmpty();
  }

  @Test
  void aRefusalBecauseOfUnitsCountsNothingElsewhere() {
    calls.view = SampleView.ofCharacters(RateLimits.requests(2, null, null), units(7));
    call();

    var refused = (CallAnswer.Refused) call();
    assertThat(refused.problem().code()).isEqualTo(ErrorCode.RATE_LIMITED);
    assertThat(refused.problem().waitBeforeRetry()).contains(Duration.ofMinutes(1));
    assertThat(refused.problem().detail()).contains("key-asset-units-minute", "7 characters");
    assertThat(calls.asked).isOne();

    assertThat(codeOf(path.call(request("echo", SampleView.CALL_KEY, "{\"text\":\"hi\"}"))))
        .as("the second request of the minute")
        .isNull();
  }

  @Test
  void aCallLargerThanTheLimitIsToldThatItWillNeverPass() {
    calls.view = SampleView.ofCharacters(units(4), RateLimits.NONE);

    var refused = (CallAnswer.Refused) call();

    assertThat(refused.problem().code()).isEqualTo(ErrorCode.CALL_TOO_LARGE);
    assertThat(refused.problem().code().retryable()).isFalse();
    assertThat(refused.problem().waitBeforeRetry()).isEmpty();
    assertThat(calls.journal.records()).isEmpty();
  }

  @Test
  void aFailedCallGivesItsUnitsBack() {
    calls.view = SampleView.ofCharacters(units(5), RateLimits.NONE);
    calls.targetAnswer = new ProviderAnswer.TimedOut(Duration.ofSeconds(2));
    call();

    assertThat(codeOf(call())).isEqualTo(ErrorCode.TARGET_TIMEOUT);
  }

  @Test
  void aCallThatCannotBePaidGivesItsUnitsBack() {
    calls.view = SampleView.ofCharacters(units(5), RateLimits.NONE);
    calls.credits = Credits.ZERO;
    assertThat(codeOf(call())).isEqualTo(ErrorCode.BUDGET_EXHAUSTED);
    assertThat(codeOf(call())).isEqualTo(ErrorCode.BUDGET_EXHAUSTED);
  }

  @Test
  void theLimitOnOneAssetBoundsItsCallsAlone() {
    calls.view = SampleView.ofCharacters(RateLimits.NONE, RateLimits.requests(1, null, null));
    call();

    assertThat(codeOf(call())).isEqualTo(ErrorCode.RATE_LIMITED);
    assertThat(calls.journal.onlySettled().outcome()).isEqualTo(Outcome.SUCCEEDED);
  }
}
