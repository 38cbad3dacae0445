package dev.stoa.invocation;

import static dev.stoa.invocation.SampleCalls.codeOf;
import static dev.stoa.invocation.SampleCalls.request;
import static dev.stoa.invocation.SampleCalls.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.credits.budgets.BudgetAnswer;
import dev.stoa.credits.budgets.MemoryLeases;
import dev.stoa.credits.budgets.Reservation;
import dev.stoa.journal.CallRecord;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.RateLimits;
import dev.stoa.keys.KnownKey;
import dev.stoa.limits.Admission;
import dev.stoa.limits.Limiter;
import dev.stoa.limits.Permit;
import dev.stoa.subscriptions.SubscriptionState;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// No step can be left out: each is replaced by one that lets everything pass, and what it guards
/// must then fail.
final class CallStepsTest {

  private final SampleCalls calls = new SampleCalls();
  private final RecordingJournal journal = calls.journal;

  private void assertNeeded(CallSteps without, Consumer<CallPath> guarded) {
    assertThatCode(() -> guarded.accept(new CallPath(calls.steps()))).doesNotThrowAnyException();
    assertThatThrownBy(() -> guarded.accept(new CallPath(without)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void identify() {
    CallSteps s = calls.steps();
    assertNeeded(
        new CallSteps(
            request -> Passage.onward(new Identified(request, calls.view, anyKey())),
            s.resolve(),
            s.admit(),
            s.check(),
            s.reserve(),
            s.route(),
            s.settle()),
        path ->
            assertThat(codeOf(path.call(request("echo", null, "{}")))).isEqualTo(ErrorCode.NO_KEY));
  }

  @Test
  void resolve() {
    CallSteps s = calls.steps();
    assertNeeded(
        new CallSteps(
            s.identify(),
            identified -> Passage.onward(resolvedAnyhow(identified.request())),
            s.admit(),
            s.check(),
            s.reserve(),
            s.route(),
            s.settle()),
        path ->
            assertThat(codeOf(path.call(request("lonely", SampleView.CALL_KEY, "{}"))))
                .isEqualTo(ErrorCode.NOT_SUBSCRIBED));
  }

  @Test
  void admit() {
    calls.view = SampleView.of(RateLimits.requests(1, null, null), SubscriptionState.ACTIVE);
    CallSteps s = calls.steps();
    assertNeeded(
        new CallSteps(
            s.identify(),
            s.resolve(),
            call -> Passage.onward(new Admitted(call, freePermit(), List.of())),
            s.check(),
            s.reserve(),
            s.route(),
            s.settle()),
        path -> {
          path.call(valid());
          assertThat(codeOf(path.call(valid()))).isEqualTo(ErrorCode.RATE_LIMITED);
        });
  }

  @Test
  void check() {
    CallSteps s = calls.steps();
    assertNeeded(
        new CallSteps(
            s.identify(),
            s.resolve(),
            s.admit(),
            admitted ->
                Passage.onward(
                    new Checked(
                        admitted.call(), Json.mapper().createObjectNode(), null, 1, List.of())),
            s.reserve(),
            s.route(),
            s.settle()),
        path ->
            assertThat(codeOf(path.call(request("echo", SampleView.CALL_KEY, "{}"))))
                .isEqualTo(ErrorCode.INVALID_INPUT));
  }

  @Test
  void reserve() {
    CallSteps s = calls.steps();
    assertNeeded(
        new CallSteps(
            s.identify(),
            s.resolve(),
            s.admit(),
            s.check(),
            checked -> Passage.onward(reservedNowhere(checked)),
            s.route(),
            s.settle()),
        path -> {
          int before = journal.records().size();
          path.call(valid());
          assertThat(journal.records().get(before)).isInstanceOf(CallRecord.Started.class);
        });
  }

  @Test
  void route() {
    CallSteps s = calls.steps();
    assertNeeded(
        new CallSteps(
            s.identify(),
            s.resolve(),
            s.admit(),
            s.check(),
            s.reserve(),
            reserved ->
                Passage.onward(new Routed.ByTarget(reserved, calls.targetAnswer, 0, Duration.ZERO)),
            s.settle()),
        path -> {
          int before = calls.asked;
          path.call(valid());
          assertThat(calls.asked).isEqualTo(before + 1);
        });
  }

  @Test
  void settle() {
    CallSteps s = calls.steps();
    assertNeeded(
        new CallSteps(
            s.identify(),
            s.resolve(),
            s.admit(),
            s.check(),
            s.reserve(),
            s.route(),
            _ -> Passage.onward(unsettled())),
        path -> {
          path.call(valid());
          assertThat(journal.records().getLast()).isInstanceOf(CallRecord.Settled.class);
        });
  }

  private KnownKey anyKey() {
    return calls.view.keys().values().stream()
        .filter(known -> known.key().id().value().endsWith("1"))
        .findFirst()
        .orElseThrow();
  }

  private Resolved resolvedAnyhow(CallRequest request) {
    var resolved = new Resolve().take(new Identified(valid(), calls.view, anyKey()));
    Resolved known = ((Passage.Onward<Resolved>) resolved).found();
    return new Resolved(
        request,
        known.key(),
        known.asset(),
        known.version(),
        known.subscription(),
        known.plan(),
        known.budgets(),
        null);
  }

  private Permit freePermit() {
    return ((Admission.Admitted) new Limiter(calls.clock).admit(List.of())).permit();
  }

  private Reserved reservedNowhere(Checked checked) {
    Resolved call = checked.call();
    return new Reserved(
        call,
        Reserve.subject(call, null),
        checked.inputs(),
        checked.unitsMax(),
        reservationOfNobody());
  }

  private Reservation reservationOfNobody() {
    var guard = MemoryLeases.guard(calls.clock, () -> Credits.ZERO);
    var answer = guard.reserve(List.of(), SampleView.PRICE, calls.clock.instant());
    return ((BudgetAnswer.Reserved) answer).reservation();
  }

  private static Settlement unsettled() {
    return new Settlement.Done(
        Json.mapper().createObjectNode(),
        new CallAnswer.Charge("calls", 1, Credits.ZERO, Credits.ZERO),
        new CallAnswer.Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO));
  }
}
