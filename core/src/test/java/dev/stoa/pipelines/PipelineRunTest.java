package dev.stoa.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class PipelineRunTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String TWO =
      "{'id':'a','kind':'model','model':'sentiment'},{'id':'b','kind':'model','model':'sentiment'}";
  private static final String[] SIDE_BY_SIDE = {
    "in.text > a.text", "in.text > b.text", "a.label > out.a", "b.label > out.b"
  };

  private static final Problem NO = Problem.of(ErrorCode.TARGET_FAILED, "no");
  private static final Graph EACH =
      SampleGraph.of(
          "{'id':'each','kind':'for-each','model':'sentiment','over':'text'}",
          "in.texts > each.text",
          "each.label > out.all");

  private final CyclicBarrier eight = new CyclicBarrier(PipelineRun.CALLS_AT_ONCE_MAX);
  private final Queue<String> calls = new ConcurrentLinkedQueue<>();

  /// Answers `label` with the node and the text that it got.
  private StepExecutor.Answer echo(String node, ObjectNode inputs) {
    String text = inputs.path("text").asString();
    calls.add(node + ":" + text);
    return new StepExecutor.Answer.Answered(
        Json.mapper().createObjectNode().put("label", node + "(" + text + ")"));
  }

  private RunAnswer run(Graph graph, StepExecutor steps, Duration timeout) throws Exception {
    return new PipelineRun(graph, new SampleModels(), steps).run(inputs(), timeout);
  }

  private RunAnswer run(Graph graph) throws Exception {
    return run(graph, (node, _, inputs) -> echo(node, inputs), LONG);
  }

  private static ObjectNode inputs() {
    ObjectNode inputs = Json.mapper().createObjectNode().put("text", "hi");
    inputs.putArray("texts").add("x").add("y").add("z");
    return inputs;
  }

  private static RunAnswer finished(String json) {
    return new RunAnswer.Finished((ObjectNode) Json.parse(json.replace('\'', '"')));
  }

  @Test
  void carriesValuesAlongTheLinks() throws Exception {
    var graph =
        SampleGraph.of(
            TWO, "in.text > a.text", "a.label > b.text", "b.label > out.end", "a.label > out.mid");

    assertThat(run(graph)).isEqualTo(finished("{'end':'b(a(hi))','mid':'a(hi)'}"));
    assertThat(calls).containsExactly("a:hi", "b:a(hi)");
  }

  @Test
  void runsSideBySideWhatIsReady() throws Exception {
    var meeting = new CyclicBarrier(2);
    StepExecutor steps =
        (node, _, inputs) -> {
          meet(meeting);
          return echo(node, inputs);
        };

    assertThat(run(SampleGraph.of(TWO, SIDE_BY_SIDE), steps, LONG))
        .isEqualTo(finished("{'a':'a(hi)','b':'b(hi)'}"));
  }

  @Test
  void beginsNothingAfterAFailureAndTellsItsNode() throws Exception {
    var graph = SampleGraph.of(TWO, "in.text > a.text", "a.label > b.text", "b.label > out.end");
    StepExecutor steps =
        (node, _, _) -> {
          calls.add(node);
          return new StepExecutor.Answer.Failed(NO);
        };

    assertThat(run(graph, steps, LONG)).isEqualTo(new RunAnswer.StepFailed("a", NO, List.of()));
    assertThat(calls).containsExactly("a");
  }

  @Test
  void tellsWhatIsWrongWithTheInputsOfTheWhole() throws Exception {
    String which = "{'id':'which','kind':'decision','cases':[{'output':'rest'}]}";
    Problem odd = Problem.invalid("/text/3", "Is odd.");
    StepExecutor refusing =
        (node, _, inputs) ->
            node.equals("b") ? new StepExecutor.Answer.Failed(odd) : echo(node, inputs);
    var handedOn =
        SampleGraph.of(
            "{'id':'b','kind':'model','model':'sentiment'}," + which,
            "in.text > which.value",
            "in.text > which.data",
            "which.rest > b.text",
            "b.label > out.end");
    var made = SampleGraph.of(TWO, "in.text > a.text", "a.label > b.text", "b.label > out.end");

    assertThat(run(handedOn, refusing, LONG))
        .isEqualTo(new RunAnswer.StepFailed("b", odd, odd.faults()));
    assertThat(run(made, refusing, LONG)).isEqualTo(new RunAnswer.StepFailed("b", odd, List.of()));
  }

  @Test
  void awaitsWhatRunsWhenAnotherStepFails() throws Exception {
    var begun = new CountDownLatch(1);
    var failed = new CountDownLatch(1);
    StepExecutor steps =
        (node, _, inputs) -> {
          if (node.equals("a")) {
            await(begun);
            failed.countDown();
            return new StepExecutor.Answer.Failed(NO);
          }
          begun.countDown();
          await(failed);
          return echo(node, inputs);
        };

    assertThat(run(SampleGraph.of(TWO, SIDE_BY_SIDE), steps, LONG))
        .isInstanceOf(RunAnswer.StepFailed.class);
    assertThat(calls).containsExactly("b:hi");
  }

  @Test
  void skipsTheWayThatADecisionDoesNotTake() throws Exception {
    String which =
        ",{'id':'which','kind':'decision','cases':[{'output':'yes','equals':'a(hi)'},{'output':'no'}]}";
    var graph =
        SampleGraph.of(
            TWO + which + ",{'id':'c','kind':'model','model':'sentiment'}",
            "in.text > a.text",
            "a.label > which.value",
            "in.text > which.data",
            "which.yes > b.text",
            "which.no > c.text",
            "b.label > out.end",
            "c.label > out.end",
            "c.label > out.other");

    assertThat(run(graph)).isEqualTo(finished("{'end':'b(hi)'}"));
    assertThat(calls).containsExactly("a:hi", "b:hi");
  }

  @Test
  void handsOnNothingInPlaceOfDataThatDoesNotCome() throws Exception {
    String first = "{'id':'first','kind':'decision','cases':[{'output':'never','equals':'no'}]}";
    String then = "{'id':'then','kind':'decision','cases':[{'output':'rest'}]}";
    var graph =
        SampleGraph.of(
            first + "," + then,
            "in.text > first.value",
            "in.text > then.value",
            "first.never > then.data",
            "then.rest > out.end");

    assertThat(run(graph)).isEqualTo(finished("{}"));
  }

  @Test
  void callsOncePerItemAndKeepsTheirOrder() throws Exception {
    assertThat(run(EACH)).isEqualTo(finished("{'all':['each(x)','each(y)','each(z)']}"));
    assertThat(calls).containsExactlyInAnyOrder("each:x", "each:y", "each:z");
  }

  @Test
  void refusesAListThatIsTooLongBeforeItCallsAnything() throws Exception {
    var graph =
        SampleGraph.of(
            "{'id':'each','kind':'for-each','model':'sentiment','over':'text','itemsMax':2}",
            "in.texts > each.text",
            "each.label > out.all");

    assertThat(run(graph))
        .isInstanceOfSatisfying(
            RunAnswer.StepFailed.class,
            failed ->
                assertThat(failed.problem().detail())
                    .isEqualTo(
                        "The node 'each' takes a list of at most 2 items; it got 3 of them."));
    assertThat(calls).isEmpty();
  }

  @Test
  void fixedValuesAreInEveryCall() throws Exception {
    var graph =
        SampleGraph.of(
            "{'id':'t','kind':'model','model':'topics','values':{'labels':['p','q']}}",
            "in.text > t.text",
            "t.label > out.end");
    Map<String, JsonNode> seen = new ConcurrentHashMap<>();
    StepExecutor steps =
        (node, _, inputs) -> {
          seen.put(node, inputs);
          return echo(node, inputs);
        };

    run(graph, steps, LONG);

    assertThat(seen).hasToString("{t={\"text\":\"hi\",\"labels\":[\"p\",\"q\"]}}");
  }

  @Test
  void stopsWhatRunsWhenTheTimeIsOver() throws Exception {
    var stopped = new CountDownLatch(1);
    StepExecutor steps =
        (_, _, _) -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException end) {
            stopped.countDown();
          }
          return new StepExecutor.Answer.Failed(Problem.of(ErrorCode.TARGET_TIMEOUT, "stopped"));
        };
    var graph = SampleGraph.of(TWO, SIDE_BY_SIDE);

    assertThat(run(graph, steps, Duration.ofMillis(50))).isEqualTo(new RunAnswer.OutOfTime());
    assertThat(stopped.getCount()).isZero();
  }

  @Test
  void beginsNoneOfTheNodesThatWaitAfterAFailure() throws Exception {
    RunAnswer answer = run(twentySideBySide(), this::failTogether, LONG);

    assertThat(answer).isInstanceOf(RunAnswer.StepFailed.class);
    assertThat(calls).hasSize(PipelineRun.CALLS_AT_ONCE_MAX);
  }

  @Test
  void beginsNoneOfTheItemsThatWaitAfterAFailure() throws Exception {
    RunAnswer answer =
        new PipelineRun(EACH, new SampleModels(), this::failTogether).run(items(20), LONG);

    assertThat(answer).isEqualTo(new RunAnswer.StepFailed("each", NO, List.of()));
    assertThat(calls).hasSize(PipelineRun.CALLS_AT_ONCE_MAX);
  }

  /// As many as there may be at once begin before the first of them fails.
  private StepExecutor.Answer failTogether(String node, AssetRef model, ObjectNode inputs) {
    calls.add(node);
    meet(eight);
    return new StepExecutor.Answer.Failed(NO);
  }

  @Test
  @Timeout(60)
  void stopsItsItemsWhenTheTimeIsOver() throws Exception {
    StepExecutor steps =
        (node, _, _) -> {
          calls.add(node);
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          return new StepExecutor.Answer.Failed(NO);
        };

    RunAnswer answer =
        new PipelineRun(EACH, new SampleModels(), steps).run(items(20), Duration.ofMillis(50));

    assertThat(answer).isEqualTo(new RunAnswer.OutOfTime());
    assertThat(calls).hasSizeLessThanOrEqualTo(PipelineRun.CALLS_AT_ONCE_MAX);
  }

  @Test
  void makesEmptyListsOfNoItems() throws Exception {
    StepExecutor steps = (node, _, inputs) -> echo(node, inputs);

    RunAnswer answer = new PipelineRun(EACH, new SampleModels(), steps).run(items(0), LONG);

    assertThat(answer).isEqualTo(finished("{'all':[]}"));
    assertThat(calls).isEmpty();
  }

  private static ObjectNode items(int count) {
    ObjectNode inputs = Json.mapper().createObjectNode();
    ArrayNode texts = inputs.putArray("texts");
    for (int i = 0; i < count; i++) {
      texts.add("x" + i);
    }
    return inputs;
  }

  private static Graph twentySideBySide() {
    var all = new StringBuilder();
    String[] links = new String[40];
    for (int i = 0; i < 20; i++) {
      all.append(i == 0 ? "" : ",")
          .append("{'id':'n%d','kind':'model','model':'sentiment'}".formatted(i));
      links[2 * i] = "in.text > n%d.text".formatted(i);
      links[2 * i + 1] = "n%d.label > out.o%d".formatted(i, i);
    }
    return SampleGraph.of(all.toString(), links);
  }

  @Test
  void neverCallsMoreThanEightAtOnce() throws Exception {
    var crowd = new Crowd();
    StepExecutor steps =
        (node, _, inputs) -> {
          crowd.enter();
          var answer = echo(node, inputs);
          crowd.leave();
          return answer;
        };

    run(twentySideBySide(), steps, LONG);

    assertThat(calls).hasSize(20);
    assertThat(crowd.most()).isLessThanOrEqualTo(PipelineRun.CALLS_AT_ONCE_MAX);
  }

  private static final class Crowd {

    private int now;
    private int most;

    synchronized void enter() {
      most = Math.max(most, ++now);
    }

    synchronized void leave() {
      now--;
    }

    synchronized int most() {
      return most;
    }
  }

  private static void meet(CyclicBarrier meeting) {
    try {
      meeting.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      throw new AssertionError("the other step did not run at the same time", alone);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
