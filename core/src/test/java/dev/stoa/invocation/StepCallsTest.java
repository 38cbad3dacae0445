package dev.stoa.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.credits.budgets.Reservation;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.SequentialIds;
import dev.stoa.pipelines.Granted;
import dev.stoa.pipelines.Grants;
import dev.stoa.pipelines.Graph;
import dev.stoa.pipelines.Link;
import dev.stoa.pipelines.Models;
import dev.stoa.pipelines.Node;
import dev.stoa.pipelines.PipelineRun;
import dev.stoa.pipelines.Port;
import dev.stoa.pipelines.RunAnswer;
import dev.stoa.pipelines.StepExecutor;
import dev.stoa.pipelines.StepExecutorContract;
import dev.stoa.providers.FailureKind;
import dev.stoa.providers.ProviderAnswer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Steps that are calls of their own keep the contract, and do not wait for one another.
final class StepCallsTest extends StepExecutorContract {

  private static final int STALL_MILLIS = 500;
  private static final int BOTH_MILLIS_MAX = 700;
  private static final int TRIES = 5;

  private final ManualClock clock = ManualClock.at("2026-03-01T12:00:00Z");
  private final Grants grants = new Grants(new ViewGrants(SampleView.standard()));

  @Override
  protected StepExecutor steps(Echo echo) {
    var journal = new RecordingJournal();
    var path =
        new StepPath(
            new InputRules.Cache(),
            new Route((_, inputs) -> answer(echo, inputs), clock),
            new Settle(journal, clock),
            journal,
            new SequentialIds(),
            clock);
    return new StepCalls(whole(), grants, path);
  }

  private static ProviderAnswer answer(Echo echo, JsonNode inputs) {
    try {
      String text = echo.answer(inputs.path("text").stringValue());
      return new ProviderAnswer.Answered(
          Json.mapper().createObjectNode().put("text", text), Duration.ZERO, Duration.ZERO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ProviderAnswer.Failed(FailureKind.INTERRUPTED, "It was given up.", e);
    } catch (RuntimeException e) {
      return new ProviderAnswer.Failed(FailureKind.CRASHED, "It crashed.", e);
    }
  }

  /// A call for which the price of a hundred steps is set aside.
  private static Reserved whole() {
    Reserved one = SampleReserved.withTargets(List.of());
    return new Reserved(
        one.call(),
        one.subject(),
        one.inputs(),
        one.unitsMax(),
        Reservation.within(SampleView.PRICE.times(100)));
  }

  /// The best of some tries, since a busy machine may keep one waiting.
  @Test
  void twoStepsThatStallHalfASecondFinishTogether() {
    long best =
        LongStream.range(0, TRIES)
            .map(_ -> millisOfBoth())
            .filter(this::isTogether)
            .findFirst()
            .orElse(-1);

    assertThat(best)
        .as("a run of two stalled steps within %d ms", BOTH_MILLIS_MAX)
        .isBetween((long) STALL_MILLIS, (long) BOTH_MILLIS_MAX - 1);
  }

  private boolean isTogether(long millis) {
    return millis < BOTH_MILLIS_MAX;
  }

  private long millisOfBoth() {
    StepExecutor steps =
        steps(text -> {
          boolean released = new CountDownLatch(1).await(STALL_MILLIS, TimeUnit.MILLISECONDS);
          return text + released;
        });
    Models models = ref -> grants.find(SampleView.TEAM, ref).map(Granted::signature);
    long start = System.nanoTime();
    RunAnswer answer = run(new PipelineRun(sideBySide(), models, steps));
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    ObjectNode both = Json.mapper().createObjectNode().put("a", "hifalse").put("b", "hifalse");
    assertThat(answer).isEqualTo(new RunAnswer.Finished(both));
    return millis;
  }

  private static RunAnswer run(PipelineRun run) {
    try {
      return run.run(text("hi"), Duration.ofSeconds(30));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Graph sideBySide() {
    AssetRef echo = AssetRef.parse("echo").orElseThrow();
    ObjectNode none = Json.mapper().createObjectNode();
    return new Graph(
        List.of(
            new Node.Input("in"),
            new Node.Model("one", echo, none),
            new Node.Model("two", echo, none),
            new Node.Output("out")),
        List.of(
            new Link(new Port("in", "text"), new Port("one", "text")),
            new Link(new Port("in", "text"), new Port("two", "text")),
            new Link(new Port("one", "text"), new Port("out", "a")),
            new Link(new Port("two", "text"), new Port("out", "b"))));
  }
}
