package dev.stoa.invocation;

import static dev.stoa.invocation.SampleCalls.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.journal.CallRecord;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.providers.ProviderAnswer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
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
}
