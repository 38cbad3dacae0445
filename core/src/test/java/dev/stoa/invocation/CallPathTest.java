package dev.stoa.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.invocation.CallAnswer.Completed;
import dev.stoa.invocation.CallAnswer.Refused;
import dev.stoa.journal.CallRecord;
import dev.stoa.journal.CallSubject;
import dev.stoa.journal.Outcome;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.RateLimits;
import dev.stoa.keys.KnownKey;
import dev.stoa.keys.LastUse;
import dev.stoa.limits.Admission;
import dev.stoa.limits.Limiter;
import dev.stoa.limits.Permit;
import dev.stoa.limits.Quota;
import dev.stoa.providers.FailureKind;
import dev.stoa.providers.ProviderAnswer;
import dev.stoa.subscriptions.SubscriptionState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

final class CallPathTest {

  private final ManualClock clock = ManualClock.at("2026-03-01T12:00:00Z");
  private final RecordingJournal journal = new RecordingJournal();
  private View view = SampleView.standard();
  private ProviderAnswer targetAnswer =
      new ProviderAnswer.Answered(
          Json.parse("{\"text\":\"hi\"}"), Duration.ZERO, Duration.ofMillis(3));
  private int asked;

  private CallSteps steps() {
    var limiter = new Limiter(clock);
    return new CallSteps(
        new Identify(() -> Optional.of(view), clock, new LastUse(_ -> {})),
        new Resolve(),
        new Admit(limiter),
        new Check(),
        new Reserve(journal),
        new Route((_, _) -> {
          asked++;
          return targetAnswer;
        }),
        new Settle(journal, clock));
  }

  private final CallPath path = new CallPath(steps());

  private static CallRequest request(String ref, @Nullable String key, String inputs) {
    return new CallRequest(
        new CallId("000000000000000000000abc"),
        SampleView.NOW,
        "native",
        AssetType.MODEL,
        ref,
        key,
        (_, _) -> new InputReader.Reading.Read((ObjectNode) Json.parse(inputs)));
  }

  private static CallRequest valid() {
    return request("echo", SampleView.CALL_KEY, "{\"text\":\"hi\"}");
  }

  private CallAnswer call(String ref, @Nullable String key, String inputs) {
    return path.call(request(ref, key, inputs));
  }

  private static ErrorCode codeOf(CallAnswer answer) {
    return ((Refused) answer).problem().code();
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
      view = SampleView.of(RateLimits.NONE, SubscriptionState.PENDING);
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
      assertThat(asked).isZero();
    }

    @Test
    void theCallBeyondALimitWithWhenToComeAgain() {
      view = SampleView.of(new RateLimits(1, null, null), SubscriptionState.ACTIVE);
      path.call(valid());
      var refused = (Refused) path.call(valid());
      assertThat(refused.problem().code()).isEqualTo(ErrorCode.RATE_LIMITED);
      assertThat(refused.problem().waitBeforeRetry()).isPresent();
      assertThat(refused.quotas()).extracting(Quota::policy).contains("key-minute");
    }

    @Test
    void countsInvalidInputsAgainstTheLimit() {
      view = SampleView.of(new RateLimits(1, null, null), SubscriptionState.ACTIVE);
      call("echo", SampleView.CALL_KEY, "{}");
      assertThat(codeOf(path.call(valid()))).isEqualTo(ErrorCode.RATE_LIMITED);
    }
  }

  @Nested
  final class WhenTheTargetFails {

    private void assertFails(ProviderAnswer answer, ErrorCode expected) {
      targetAnswer = answer;
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
    void givesThePlaceBack() {
      view = SampleView.of(new RateLimits(null, null, 1), SubscriptionState.ACTIVE);
      targetAnswer = new ProviderAnswer.TimedOut(Duration.ofSeconds(2));
      path.call(valid());
      assertThat(codeOf(path.call(valid()))).isEqualTo(ErrorCode.TARGET_TIMEOUT);
    }
  }

  /// Each step is replaced by one that lets everything pass: what the step guards must then fail.
  @Nested
  final class NoStepCanBeLeftOut {

    private void assertNeeded(CallSteps without, ThrowingProbe probe) {
      assertThatCode(() -> probe.run(path)).doesNotThrowAnyException();
      assertThatThrownBy(() -> probe.run(new CallPath(without))).isInstanceOf(Throwable.class);
    }

    @FunctionalInterface
    private interface ThrowingProbe {
      void run(CallPath path);
    }

    private KnownKey anyKey() {
      return view.keys().values().stream()
          .filter(known -> known.key().id().value().endsWith("1"))
          .findFirst()
          .orElseThrow();
    }

    private Resolved anyResolved(CallRequest request) {
      var found = new Resolve().take(new Identified(request, view, anyKey()));
      return found instanceof Passage.Onward<Resolved>(Resolved resolved)
          ? resolved
          : ((Passage.Onward<Resolved>) new Resolve().take(new Identified(valid(), view, anyKey())))
              .found();
    }

    @Test
    void identify() {
      var s = steps();
      assertNeeded(
          new CallSteps(
              request -> Passage.onward(new Identified(request, view, anyKey())),
              s.resolve(),
              s.admit(),
              s.check(),
              s.reserve(),
              s.route(),
              s.settle()),
          path ->
              assertThat(path.call(request("echo", null, "{}")))
                  .isInstanceOf(Refused.class)
                  .extracting(CallPathTest::codeOf)
                  .isEqualTo(ErrorCode.NO_KEY));
    }

    @Test
    void resolve() {
      var s = steps();
      assertNeeded(
          new CallSteps(
              s.identify(),
              identified -> Passage.onward(anyResolved(identified.request())),
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
      view = SampleView.of(new RateLimits(1, null, null), SubscriptionState.ACTIVE);
      var s = steps();
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
      var s = steps();
      assertNeeded(
          new CallSteps(
              s.identify(),
              s.resolve(),
              s.admit(),
              admitted ->
                  Passage.onward(new Checked(admitted.call(), Json.mapper().createObjectNode(), 1)),
              s.reserve(),
              s.route(),
              s.settle()),
          path ->
              assertThat(codeOf(path.call(request("echo", SampleView.CALL_KEY, "{}"))))
                  .isEqualTo(ErrorCode.INVALID_INPUT));
    }

    @Test
    void reserve() {
      var s = steps();
      assertNeeded(
          new CallSteps(
              s.identify(),
              s.resolve(),
              s.admit(),
              s.check(),
              checked ->
                  Passage.onward(
                      new Reserved(
                          checked.call(),
                          subject(checked.call()),
                          checked.inputs(),
                          checked.unitsMax(),
                          Credits.ZERO)),
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
      var s = steps();
      assertNeeded(
          new CallSteps(
              s.identify(),
              s.resolve(),
              s.admit(),
              s.check(),
              s.reserve(),
              reserved -> Passage.onward(new Routed(reserved, targetAnswer, Duration.ZERO)),
              s.settle()),
          path -> {
            int before = asked;
            path.call(valid());
            assertThat(asked).isEqualTo(before + 1);
          });
    }

    @Test
    void settle() {
      var s = steps();
      assertNeeded(
          new CallSteps(
              s.identify(),
              s.resolve(),
              s.admit(),
              s.check(),
              s.reserve(),
              s.route(),
              _ ->
                  Passage.onward(
                      new Settlement(
                          Json.mapper().createObjectNode(),
                          new CallAnswer.Charge("calls", 1, Credits.ZERO),
                          new CallAnswer.Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO)))),
          path -> {
            path.call(valid());
            assertThat(journal.records().getLast()).isInstanceOf(CallRecord.Settled.class);
          });
    }

    private CallSubject subject(Resolved call) {
      return new CallSubject(
          call.request().id(),
          null,
          call.request().at(),
          call.key().team(),
          call.key().id(),
          call.asset().asset().id(),
          call.asset().asset().type(),
          call.version().number(),
          call.subscription().id(),
          call.plan().id(),
          call.request().door());
    }

    private Permit freePermit() {
      return ((Admission.Admitted) new Limiter(clock).admit(List.of())).permit();
    }
  }
}
