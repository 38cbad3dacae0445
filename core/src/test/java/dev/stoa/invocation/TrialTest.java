package dev.stoa.invocation;

import static dev.stoa.invocation.SampleCalls.codeOf;
import static dev.stoa.invocation.SampleCalls.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.providers.ProviderAnswer;
import dev.stoa.subscriptions.trials.Trials;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The team is not subscribed to `lonely`, whose plan lets it try.
final class TrialTest {

  private final SampleCalls calls = new SampleCalls();
  private final CallPath path = new CallPath(calls.steps());

  private CallAnswer call() {
    return path.call(request("lonely", SampleView.CALL_KEY, "{\"text\":\"hi\"}"));
  }

  @Test
  void letsATeamCallWithoutASubscriptionForNothing() {
    calls.view = SampleView.trying(2);
    calls.credits = Credits.ZERO;

    assertThat(call())
        .isInstanceOfSatisfying(
            CallAnswer.Completed.class,
            done -> assertThat(done.charge().cost()).isEqualTo(Credits.ZERO));
    var subject = calls.journal.onlySettled().subject();
    assertThat(subject.subscription()).isEqualTo(Trials.idOf(subject.team(), subject.plan()));
  }

  @Test
  void endsWithTheLastCallOfTheAllowance() {
    calls.view = SampleView.trying(2);
    call();
    call();

    var refused = (CallAnswer.Refused) call();
    assertThat(refused.problem().code()).isEqualTo(ErrorCode.NOT_SUBSCRIBED);
    assertThat(refused.problem().detail()).contains("trial of 2 calls is used up");
    assertThat(refused.problem().help()).isEqualTo("/discover/models/lonely");
    assertThat(calls.asked).isEqualTo(2);
  }

  @Test
  void doesNotCountACallThatFails() {
    calls.view = SampleView.trying(1);
    calls.targetAnswer = new ProviderAnswer.TimedOut(Duration.ofSeconds(1));
    call();

    assertThat(calls.trials.used).isZero();
    assertThat(codeOf(call())).isEqualTo(ErrorCode.TARGET_TIMEOUT);
  }

  @Test
  void doesNotCountInvalidInputs() {
    calls.view = SampleView.trying(1);
    path.call(request("lonely", SampleView.CALL_KEY, "{}"));

    assertThat(calls.trials.used).isZero();
  }

  @Test
  void saysThatItCannotCountWhenTheDatabaseIsAway() {
    calls.view = SampleView.trying(1);
    calls.trials.away = true;

    assertThat(codeOf(call())).isEqualTo(ErrorCode.UNAVAILABLE);
    assertThat(calls.journal.records()).isEmpty();
  }
}
