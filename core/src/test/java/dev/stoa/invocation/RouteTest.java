package dev.stoa.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.Target;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.ManualClock;
import dev.stoa.providers.FailureKind;
import dev.stoa.providers.ProviderAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RouteTest {

  private static final ProviderAnswer OK =
      new ProviderAnswer.Answered(Json.parse("{\"text\":\"hi\"}"), Duration.ZERO, Duration.ZERO);

  private final ManualClock clock = ManualClock.at("2026-03-01T12:00:00Z");
  private final Map<String, ProviderAnswer> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final Route route =
      new Route(
          (target, _) -> {
            String url = ((Target.Http) target).url();
            asked.add(url);
            return answers.getOrDefault(url, OK);
          },
          clock);

  private static Target target(String url, int weight, int priority) {
    return new Target.Http("GET", url, Map.of(), null, Map.of(), weight, priority);
  }

  private static ProviderAnswer failed(FailureKind kind) {
    return new ProviderAnswer.Failed(kind, "It failed.", null);
  }

  private ProviderAnswer call(Target... targets) {
    return routed(targets).answer();
  }

  private Routed.ByTarget routed(Target... targets) {
    Reserved reserved = SampleReserved.withTargets(List.of(targets));
    return (Routed.ByTarget) ((Passage.Onward<Routed>) route.take(reserved)).found();
  }

  @Test
  void tellsWhichTargetWasAskedLast() {
    assertThat(routed(target("b", 1, 1), target("a", 1, 0)).target()).isOne();
    answers.put("a", failed(FailureKind.UNREACHABLE));
    assertThat(routed(target("b", 1, 1), target("a", 1, 0)).target()).isZero();
    assertThat(routed().target()).as("of none").isNull();
  }

  @Test
  void sharesCallsByWeightAmongTheFirstPriority() {
    for (int i = 0; i < 100; i++) {
      call(target("a", 3, 0), target("b", 1, 0), target("c", 100, 1));
    }
    assertThat(Collections.frequency(asked, "a")).isBetween(74, 76);
    assertThat(Collections.frequency(asked, "b")).isBetween(24, 26);
    assertThat(asked).doesNotContain("c");
  }

  @Test
  void asksOneMoreWhenThereIsNoConnection() {
    answers.put("a", failed(FailureKind.UNREACHABLE));
    assertThat(call(target("a", 1, 0), target("b", 1, 1), target("c", 1, 2))).isEqualTo(OK);
    assertThat(asked).containsExactly("a", "b");
    answers.put("b", failed(FailureKind.UNREACHABLE));
    assertThat(call(target("a", 1, 0), target("b", 1, 1), target("c", 1, 2)))
        .isEqualTo(failed(FailureKind.UNREACHABLE));
    assertThat(asked).doesNotContain("c");
  }

  @Test
  void asksNobodyElseOnceAnUpstreamMayHaveWorked() {
    for (FailureKind kind :
        List.of(
            FailureKind.UPSTREAM_FAILED,
            FailureKind.UPSTREAM_REFUSED,
            FailureKind.MALFORMED_ANSWER)) {
      answers.put("a", failed(kind));
      assertThat(call(target("a", 1, 0), target("b", 1, 1))).isEqualTo(failed(kind));
    }
    answers.put("a", new ProviderAnswer.TimedOut(Duration.ofSeconds(1)));
    call(target("a", 1, 0), target("b", 1, 1));
    assertThat(asked).containsOnly("a");
  }

  @Test
  void retriesNoMoreThanOneCallInFive() {
    for (int i = 0; i < 500; i++) {
      // another asset each time would be another breaker: here the clock lets every rest end
      clock.advance(Duration.ofSeconds(11));
      answers.put("a", failed(FailureKind.UNREACHABLE));
      call(target("a", 1, 0), target("b", 1, 1));
    }
    assertThat(Collections.frequency(asked, "b")).isBetween(100, 110);
  }

  @Test
  void leavesATargetAloneThatFailsFiveTimesInARow() {
    answers.put("a", failed(FailureKind.UPSTREAM_FAILED));
    for (int i = 0; i < 5; i++) {
      call(target("a", 1, 0));
    }
    assertThat(call(target("a", 1, 0)))
        .isEqualTo(new ProviderAnswer.Resting(Duration.ofSeconds(10)));
    assertThat(asked).hasSize(5);
    assertThat(call(target("a", 1, 0), target("b", 1, 1))).isEqualTo(OK);
  }

  @Test
  void letsOneCallTryAfterTheRestAndTheOthersWhenItWentWell() {
    answers.put("a", failed(FailureKind.UPSTREAM_FAILED));
    for (int i = 0; i < 5; i++) {
      call(target("a", 1, 0));
    }
    clock.advance(Duration.ofSeconds(10));
    assertThat(call(target("a", 1, 0))).isEqualTo(failed(FailureKind.UPSTREAM_FAILED));
    assertThat(call(target("a", 1, 0))).isInstanceOf(ProviderAnswer.Resting.class);
    clock.advance(Duration.ofSeconds(10));
    answers.remove("a");
    assertThat(call(target("a", 1, 0))).isEqualTo(OK);
    assertThat(call(target("a", 1, 0))).isEqualTo(OK);
  }

  @Test
  void doesNotCountWhatTheCallerDidWrong() {
    ProviderAnswer badInput = new ProviderAnswer.BadInput(new Fault("/text", "is no text"));
    for (ProviderAnswer answer : List.of(badInput, failed(FailureKind.UPSTREAM_REFUSED))) {
      answers.put("a", answer);
      for (int i = 0; i < 10; i++) {
        assertThat(call(target("a", 1, 0))).isEqualTo(answer);
      }
    }
  }

  @Test
  void believesNoUpstreamThatBreaksThePromiseOfTheVersion() {
    answers.put(
        "a", new ProviderAnswer.Answered(Json.parse("{\"text\":7}"), Duration.ZERO, Duration.ZERO));
    assertThat(call(target("a", 1, 0)))
        .isInstanceOfSatisfying(
            ProviderAnswer.Failed.class,
            failed -> assertThat(failed.kind()).isEqualTo(FailureKind.MALFORMED_ANSWER));
  }

  @Test
  void saysThatAVersionHasNoTarget() {
    assertThat(call())
        .isInstanceOfSatisfying(
            ProviderAnswer.Failed.class,
            failed -> assertThat(failed.kind()).isEqualTo(FailureKind.UNKNOWN_ENGINE));
  }
}
