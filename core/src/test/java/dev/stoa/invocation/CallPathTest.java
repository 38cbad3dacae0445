package dev.stoa.invocation;

import static dev.stoa.invocation.SampleCalls.codeOf;
import static dev.stoa.invocation.SampleCalls.request;
import static dev.stoa.invocation.SampleCalls.valid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.invocation.CallAnswer.Completed;
import dev.stoa.invocation.CallAnswer.Refused;
import dev.stoa.journal.CallRecord;
import dev.stoa.journal.Outcome;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.RateLimits;
import dev.stoa.limits.Quota;
import dev.stoa.providers.FailureKind;
import dev.stoa.providers.ProviderAnswer;
import dev.stoa.subscriptions.SubscriptionState;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class CallPathTest {

  private final SampleCalls calls = new SampleCalls();
  private final RecordingJournal journal = calls.journal;
  private final CallPath path = new CallPath(calls.steps());

  private CallAnswer call(String ref, @Nullable String key, String inputs) {
    return path.call(request(ref, key, inputs));
  }

  @Test
  void answersAndChargesWhatTheJournalSays() {
    var completed = (Completed) path.call(valid());
    assertThat(completed.output()).isEqualTo(Json.parse("{\"text\":\"hi\"}"));
    assertThat(completed.charge().cost()).isEqualTo(SampleView.PRICE);
    assertThat(journal.records()).hasSize(2);
    assertThat(journal.records().getFirst()).isInstanceOf(CallRecord.Started.class);
    assertThat(journal.onlySettled().outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(journal.onlySettled().cost()).isEqualTo(SampleView.PRICE);
  }

  @Test
  void findsTheAssetByEachFormOfItsRef() {
    for (String ref :
        List.of("echo", "ours/echo", SampleView.ECHO.value(), "echo@2", "echo@prod")) {
      assertThat(call(ref, SampleView.CALL_KEY, "{\"text\":\"hi\"}"))
          .as(ref)
          .isInstanceOf(Completed.class);
    }
  }

  @Test
  void whoHangsUpPaysForWhatRan() {
    path.call(begun(Duration.ofMillis(100), () -> true));
    assertThat(journal.onlySettled().outcome()).isEqualTo(Outcome.ABANDONED);
    assertThat(journal.onlySettled().status()).isZero();
    assertThat(journal.onlySettled().cost()).isEqualTo(SampleView.PRICE);
  }

  @Test
  void whetherAnybodyWaitsIsNotAskedAfterAShortCall() {
    var answer =
        path.call(
            begun(
                Duration.ofMillis(99),
                () -> {
                  throw new AssertionError("asked");
                }));
    assertThat(answer).isInstanceOf(Completed.class);
    assertThat(journal.onlySettled().outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  /// One that began so long ago.
  private CallRequest begun(Duration ago, BooleanSupplier clientGone) {
    var valid = valid();
    return new CallRequest(
        valid.id(),
        calls.clock.instant().minus(ago),
        valid.door(),
        valid.type(),
        valid.ref(),
        valid.key(),
        valid.inputs(),
        clientGone);
  }

  @Nested
  final class Refuses {

    @Test
    void aCallWithoutAGoodKey() {
      assertThat(codeOf(call("echo", null, "{}"))).isEqualTo(ErrorCode.NO_KEY);
      assertThat(codeOf(call("echo", SampleView.CALL_KEY + "x", "{}")))
          .isEqualTo(ErrorCode.MISTYPED_KEY);
      assertThat(codeOf(call("echo", SampleView.MANAGE_KEY, "{}")))
          .isEqualTo(ErrorCode.SCOPE_MISSING);
    }

    @Test
    void whatIsUnknownAndWhatIsPrivateInTheSameWords() {
      var unknown = (Refused) call("nothing", SampleView.CALL_KEY, "{}");
      var hidden = (Refused) call("strangers/hidden", SampleView.CALL_KEY, "{}");
      var byId = (Refused) call(SampleView.PRIVATE.value(), SampleView.CALL_KEY, "{}");
      assertThat(unknown.problem()).isEqualTo(hidden.problem()).isEqualTo(byId.problem());
      assertThat(unknown.problem().code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void aCallWithoutSubscriptionWithTheAddressOfThePage() {
      var refused = (Refused) call("lonely", SampleView.CALL_KEY, "{}");
      assertThat(refused.problem().code()).isEqualTo(ErrorCode.NOT_SUBSCRIBED);
      assertThat(refused.problem().help()).isEqualTo("/discover/models/lonely");
    }

    @Test
    void aSubscriptionThatIsNotActive() {
      calls.view = SampleView.of(RateLimits.NONE, SubscriptionState.PENDING);
      assertThat(codeOf(path.call(valid()))).isEqualTo(ErrorCode.NOT_SUBSCRIBED);
    }

    @Test
    void aRetiredVersionAndAnUnknownOne() {
      assertThat(codeOf(call("echo@1", SampleView.CALL_KEY, "{}")))
          .isEqualTo(ErrorCode.VERSION_RETIRED);
      assertThat(codeOf(call("echo@3", SampleView.CALL_KEY, "{}"))).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void inputsWithEveryFaultAndChargesNothing() {
      var refused =
          (Refused)
              call(
                  "echo",
                  SampleView.CALL_KEY,
                  "{\"text\":\"much too long for this model\",\"loud\":\"yes\",\"extra\":1}");
      assertThat(refused.problem().faults())
          .extracting(Fault::pointer)
          .containsExactlyInAnyOrder("/text", "/loud", "/extra");
      assertThat(journal.records()).isEmpty();
      assertThat(calls.asked).isZero();
    }

    @Test
    void theCallBeyondALimitWithWhenToComeAgain() {
      calls.view = SampleView.of(RateLimits.requests(1, null, null), SubscriptionState.ACTIVE);
      path.call(valid());
      var refused = (Refused) path.call(valid());
      assertThat(refused.problem().code()).isEqualTo(ErrorCode.RATE_LIMITED);
      assertThat(refused.problem().waitBeforeRetry()).isPresent();
      assertThat(refused.quotas()).extracting(Quota::policy).contains("key-minute");
    }

    @Test
    void aCallThatTheTeamCannotPayAndRunsNothing() {
      calls.credits = SampleView.PRICE.minus(new Credits(1));
      var refused = (Refused) path.call(valid());
      assertThat(refused.problem().code()).isEqualTo(ErrorCode.BUDGET_EXHAUSTED);
      assertThat(refused.problem().detail())
          .contains("0.0001 credits", "the team's balance has 0.000099999 left", "administrator");
      assertThat(journal.records()).isEmpty();
      assertThat(calls.asked).isZero();
    }

    @Test
    void countsInvalidInputsAgainstTheLimit() {
      calls.view = SampleView.of(RateLimits.requests(1, null, null), SubscriptionState.ACTIVE);
      call("echo", SampleView.CALL_KEY, "{}");
      assertThat(codeOf(path.call(valid()))).isEqualTo(ErrorCode.RATE_LIMITED);
    }
  }

  @Nested
  final class WhenTheTargetFails {

    private void assertFails(ProviderAnswer answer, ErrorCode expected) {
      calls.targetAnswer = answer;
      assertThat(codeOf(path.call(valid()))).isEqualTo(expected);
      CallRecord.Settled settled = journal.onlySettled();
      assertThat(settled.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(settled.cost()).isEqualTo(Credits.ZERO);
      assertThat(settled.code()).isEqualTo(expected);
    }

    @Test
    void chargesNothingForACrash() {
      assertFails(
          new ProviderAnswer.Failed(FailureKind.CRASHED, "It failed.", null),
          ErrorCode.TARGET_FAILED);
    }

    @Test
    void chargesNothingForAFullQueue() {
      assertFails(new ProviderAnswer.Busy(Duration.ofSeconds(2)), ErrorCode.OVERLOADED);
    }

    @Test
    void chargesNothingForATimeOut() {
      assertFails(new ProviderAnswer.TimedOut(Duration.ofSeconds(2)), ErrorCode.TARGET_TIMEOUT);
    }

    @Test
    void givesTheCreditsBack() {
      calls.credits = SampleView.PRICE;
      calls.targetAnswer = new ProviderAnswer.TimedOut(Duration.ofSeconds(2));
      path.call(valid());
      assertThat(codeOf(path.call(valid()))).isEqualTo(ErrorCode.TARGET_TIMEOUT);
    }

    @Test
    void givesThePlaceBack() {
      calls.view = SampleView.of(RateLimits.requests(null, null, 1), SubscriptionState.ACTIVE);
      calls.targetAnswer = new ProviderAnswer.TimedOut(Duration.ofSeconds(2));
      path.call(valid());
      assertThat(codeOf(path.call(valid()))).isEqualTo(ErrorCode.TARGET_TIMEOUT);
    }
  }
}
