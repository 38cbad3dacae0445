package dev.stoa.invocation;

import dev.stoa.credits.budgets.MemoryLeases;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.ManualClock;
import dev.stoa.keys.LastUse;
import dev.stoa.limits.Limiter;
import dev.stoa.providers.ProviderAnswer;
import dev.stoa.subscriptions.trials.Trials;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The real steps of a call over a sample view, a journal in memory and a target that answers as it
/// is told.
final class SampleCalls {

  final ManualClock clock = ManualClock.at("2026-03-01T12:00:00Z");
  final RecordingJournal journal = new RecordingJournal();
  View view = SampleView.standard();
  ProviderAnswer targetAnswer =
      new ProviderAnswer.Answered(
          Json.parse("{\"text\":\"hi\"}"), Duration.ZERO, Duration.ofMillis(3));
  final MemoryTrials trials = new MemoryTrials();
  Credits credits = new Credits(1_000_000_000);
  int asked;

  CallSteps steps() {
    var limiter = new Limiter(clock);
    return new CallSteps(
        new Identify(() -> Optional.of(view), clock, new LastUse(_ -> {})),
        new Resolve(),
        new Admit(limiter),
        new Check(new InputRules.Cache(), NoData.reads(), limiter),
        new Reserve(
            MemoryLeases.guard(clock, () -> credits),
            new Trials(trials, clock),
            journal,
            _ -> Credits.ZERO),
        new Route(
                (_, _) -> {
                  asked++;
                  return targetAnswer;
                },
                clock)
            ::take,
        new Settle(journal, clock));
  }

  static CallRequest request(String ref, @Nullable String key, String inputs) {
    return new CallRequest(
        new CallId("000000000000000000000abc"),
        SampleView.NOW,
        "native",
        AssetType.MODEL,
        ref,
        key,
        (_, _) -> new InputReader.Reading.Read((ObjectNode) Json.parse(inputs)),
        () -> false);
  }

  static CallRequest valid() {
    return request("echo", SampleView.CALL_KEY, "{\"text\":\"hi\"}");
  }

  /// Null for a call that was answered.
  static @Nullable ErrorCode codeOf(CallAnswer answer) {
    return answer instanceof CallAnswer.Refused refused ? refused.problem().code() : null;
  }
}
