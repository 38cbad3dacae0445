package dev.stoa.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.VersionState;
import dev.stoa.catalogue.Visibility;
import dev.stoa.credits.budgets.MemoryLeases;
import dev.stoa.journal.CallRecord;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.SequentialIds;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.UserId;
import dev.stoa.keys.LastUse;
import dev.stoa.limits.Limiter;
import dev.stoa.providers.FailureKind;
import dev.stoa.providers.ProviderAnswer;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionState;
import dev.stoa.subscriptions.trials.Trials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A pipeline of the team's that calls `echo` with what `echo` answered. Each of the three calls
/// costs a price.
final class PipelineCallTest {

  private static final AssetId TWICE = new AssetId("e00000000000000000000009");
  private static final JsonNode TEXT =
      Json.parse("{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"}}}");
  private static final JsonNode GRAPH =
      Json.parse(
          """
          {"nodes": [{"id": "in", "kind": "input"}, {"id": "first", "kind": "model", "model": "echo"},
                     {"id": "second", "kind": "model", "model": "echo"}, {"id": "out", "kind": "output"}],
           "links": [{"from": "in.text", "to": "first.text"}, {"from": "first.text", "to": "second.text"},
                     {"from": "second.text", "to": "out.text"}]}
          """);

  private final SampleCalls calls = new SampleCalls();
  private final CallPath path = path();
  private String failing = "nothing";

  private CallPath path() {
    Route route = new Route((_, inputs) -> echo(inputs.path("text").asString()), calls.clock);
    return CallPath.of(
        () -> Optional.of(calls.view),
        new LastUse(_ -> {}),
        new Limiter(calls.clock),
        MemoryLeases.guard(calls.clock, () -> calls.credits),
        new Trials(calls.trials, calls.clock),
        calls.journal,
        route,
        NoData.reads(),
        new SequentialIds(),
        calls.clock);
  }

  private ProviderAnswer echo(String text) {
    calls.asked++;
    return text.equals(failing)
        ? new ProviderAnswer.Failed(FailureKind.CRASHED, "It crashed.", null)
        : new ProviderAnswer.Answered(
            Json.mapper().createObjectNode().put("text", text + "!"),
            Duration.ZERO,
            Duration.ofMillis(1));
  }

  private CallAnswer call() {
    return path.call(
        new CallRequest(
            new CallId("000000000000000000000abc"),
            SampleView.NOW,
            "native",
            AssetType.PIPELINE,
            "twice",
            SampleView.CALL_KEY,
            (_, _) -> new InputReader.Reading.Read((ObjectNode) Json.parse("{\"text\":\"hi\"}")),
            () -> false));
  }

  private static View view(RateLimits limits) {
    View plain = SampleView.of(limits, SubscriptionState.ACTIVE);
    Map<AssetId, CallableAsset> assets = new HashMap<>(plain.assets());
    assets.put(TWICE, pipeline());
    List<Subscription> subscriptions = new ArrayList<>();
    plain.subscriptions().forEach(subscriptions::add);
    subscriptions.add(
        new Subscription(
            new SubscriptionId("f00000000000000000000009"),
            SampleView.TEAM,
            TWICE,
            new PlanId("d00000000000000000000009"),
            SubscriptionState.ACTIVE,
            new UserId("b00000000000000000000001"),
            SampleView.NOW,
            null));
    return new View(7, plain.keys(), assets, subscriptions, plain.budgets());
  }

  private static CallableAsset pipeline() {
    var asset =
        new Asset(
            TWICE,
            AssetType.PIPELINE,
            SampleView.TEAM,
            "ours",
            "twice",
            "twice",
            "Twice",
            "",
            null,
            null,
            Visibility.PUBLIC,
            List.of(),
            null,
            List.of(),
            SampleView.NOW,
            SampleView.NOW);
    var version =
        new Version(
            1,
            VersionState.PUBLISHED,
            TEXT,
            TEXT,
            List.of(),
            GRAPH,
            null,
            "",
            List.of(),
            SampleView.NOW,
            null);
    var plan =
        new Plan(
            new PlanId("d00000000000000000000009"),
            TWICE,
            "free",
            "Free",
            "calls",
            SampleView.PRICE,
            RateLimits.NONE,
            true,
            false);
    return new CallableAsset(asset, new TreeMap<>(Map.of(1, version)), Map.of(), 1, List.of(plan));
  }

  private static Credits prices(long count) {
    return SampleView.PRICE.times(count);
  }

  private List<CallRecord.Settled> settled() {
    return calls.journal.records().stream()
        .filter(CallRecord.Settled.class::isInstance)
        .map(CallRecord.Settled.class::cast)
        .toList();
  }

  @Test
  void costsItsPlanAndItsStepsEachRecordedAsACall() {
    calls.view = view(RateLimits.NONE);

    var done = (CallAnswer.Completed) call();

    assertThat(done.output().path("text").asString()).isEqualTo("hi!!");
    assertThat(done.charge().cost()).isEqualTo(prices(3));
    assertThat(settled()).extracting(CallRecord.Settled::cost).containsOnly(prices(1)).hasSize(3);
    assertThat(settled())
        .extracting(each -> each.subject().parent())
        .containsExactly(done.id(), done.id(), null);
    assertThat(settled())
        .extracting(each -> each.subject().subscription().value())
        .containsOnly("f00000000000000000000009");
  }

  @Test
  void aFailedStepIsNamedAndOnlyWhatRanIsCharged() {
    calls.view = view(RateLimits.NONE);
    calls.credits = prices(4);
    failing = "hi!";

    var refused = (CallAnswer.Refused) call();

    assertThat(refused.problem().code()).isEqualTo(ErrorCode.TARGET_FAILED);
    assertThat(refused.problem().detail())
        .startsWith("The step 'second' failed: It crashed.")
        .endsWith(" The steps that ran cost 0.0001 credits.");
    assertThat(settled())
        .extracting(CallRecord.Settled::cost)
        .containsExactly(prices(1), Credits.ZERO, Credits.ZERO);
    failing = "nothing";
    assertThat(call()).as("three of four prices are left").isInstanceOf(CallAnswer.Completed.class);
    assertThat(SampleCalls.codeOf(call())).isEqualTo(ErrorCode.BUDGET_EXHAUSTED);
  }

  @Test
  void nothingRunsWhenTheWholeCannotBePaid() {
    calls.view = view(RateLimits.NONE);
    calls.credits = prices(3).minus(new Credits(1));

    assertThat(SampleCalls.codeOf(call())).isEqualTo(ErrorCode.BUDGET_EXHAUSTED);
    assertThat(calls.asked).isZero();
    assertThat(calls.journal.records()).isEmpty();
  }

  @Test
  void itsStepsCountOnNoLimitOfTheCaller() {
    calls.view = view(RateLimits.requests(2, null, 1));

    assertThat(call()).isInstanceOf(CallAnswer.Completed.class);
    assertThat(call()).isInstanceOf(CallAnswer.Completed.class);
    assertThat(SampleCalls.codeOf(call())).isEqualTo(ErrorCode.RATE_LIMITED);
  }

  @Test
  void aModelThatIsGoneFailsItsStep() {
    View whole = view(RateLimits.NONE);
    Map<AssetId, CallableAsset> assets = new HashMap<>(whole.assets());
    assets.remove(SampleView.ECHO);
    calls.view = new View(7, whole.keys(), assets, whole.subscriptions(), whole.budgets());

    var refused = (CallAnswer.Refused) call();

    assertThat(refused.problem().detail())
        .startsWith("The step 'first' failed: The model echo exists no more");
    assertThat(calls.asked).isZero();
  }
}
