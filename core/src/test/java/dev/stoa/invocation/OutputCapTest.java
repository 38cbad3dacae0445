package dev.stoa.invocation;

import static dev.stoa.invocation.SampleCalls.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.journal.CallRecord;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.RateLimits;
import dev.stoa.providers.ProviderAnswer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A plan that charges five characters of input and at most ten of output.
final class OutputCapTest {

  private final SampleCalls calls = new SampleCalls();
  private final CallPath path = new CallPath(calls.steps());

  @BeforeEach
  void capped() {
    calls.view = SampleView.capped(10);
  }

  private CallAnswer answeredWith(String text) {
    calls.targetAnswer =
        new ProviderAnswer.Answered(
            Json.mapper().createObjectNode().put("text", text),
            Duration.ZERO,
            Duration.ofMillis(1));
    return path.call(request("echo", SampleView.CALL_KEY, "{\"text\":\"hello\"}"));
  }

  private static Credits price(long units) {
    return SampleView.PRICE.times(units);
  }

  @Test
  void chargesWhatWasAnswered() {
    var done = (CallAnswer.Completed) answeredWith("four");
    assertThat(done.charge().units()).isEqualTo(9);
    assertThat(done.charge().cost()).isEqualTo(price(9));
    assertThat(calls.journal.onlySettled().overrun()).isEqualTo(Credits.ZERO);
  }

  @Test
  void givesTheWholeAnswerAndBearsWhatIsBeyondTheCap() {
    var done = (CallAnswer.Completed) answeredWith("thirteen long");
    assertThat(done.output().path("text").asString()).isEqualTo("thirteen long");
    assertThat(done.charge().cost()).isEqualTo(price(15));
    CallRecord.Settled settled = calls.journal.onlySettled();
    assertThat(settled.units()).isEqualTo(15);
    assertThat(settled.overrun()).isEqualTo(price(3));
  }

  @Test
  void setsAsideTheMostThatTheCallCanCost() {
    calls.credits = price(14);
    assertThat(SampleCalls.codeOf(answeredWith("four"))).isEqualTo(ErrorCode.BUDGET_EXHAUSTED);
    assertThat(calls.asked).isZero();
  }

  /// Units that only the target can count.
  @Nested
  final class OfTokens {

    private CallAnswer answeredWith(int tokens) {
      calls.targetAnswer =
          new ProviderAnswer.Answered(
              Json.mapper().createObjectNode().put("text", "hi").put("tokens", tokens),
              Duration.ZERO,
              Duration.ofMillis(1));
      return path.call(request("echo", SampleView.CALL_KEY, "{\"text\":\"hello\"}"));
    }

    @Test
    void areChargedAsTheAnswerTells() {
      calls.view = SampleView.cappedTokens(10, RateLimits.NONE);
      var done = (CallAnswer.Completed) answeredWith(7);
      assertThat(done.charge().units()).isEqualTo(7);
      assertThat(done.charge().cost()).isEqualTo(price(7));
    }

    @Test
    void areChargedUpToTheCap() {
      calls.view = SampleView.cappedTokens(10, RateLimits.NONE);
      var done = (CallAnswer.Completed) answeredWith(12);
      assertThat(done.charge().units()).isEqualTo(10);
      assertThat(calls.journal.onlySettled().overrun()).isEqualTo(price(2));
    }

    @Test
    void countAgainstLimitsAsTheyWereUsed() {
      calls.view = SampleView.cappedTokens(10, RateLimits.NONE.withUnits(20L, null));
      assertThat(SampleCalls.codeOf(answeredWith(7))).isNull();
      assertThat(SampleCalls.codeOf(answeredWith(4))).isNull();
      assertThat(SampleCalls.codeOf(answeredWith(1)))
          .as("eleven were used, and ten more may not be")
          .isEqualTo(ErrorCode.RATE_LIMITED);
    }
  }
}
