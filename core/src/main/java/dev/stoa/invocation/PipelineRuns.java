package dev.stoa.invocation;

import dev.stoa.catalogue.Signature;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import dev.stoa.pipelines.Granted;
import dev.stoa.pipelines.Grants;
import dev.stoa.pipelines.Graph;
import dev.stoa.pipelines.Models;
import dev.stoa.pipelines.PipelineRun;
import dev.stoa.pipelines.RunAnswer;
import dev.stoa.pipelines.StepPrices;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Step 6 of a call of a pipeline, and what its steps can cost. Safe for use by many threads.
final class PipelineRuns {

  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private final Supplier<Optional<View>> views;
  private final StepPath path;
  private final Graphs graphs = new Graphs();

  /// @param views the newest view
  PipelineRuns(Supplier<Optional<View>> views, StepPath path) {
    this.views = views;
    this.path = path;
  }

  /// The most that the steps of a call can cost; nothing for what is no pipeline, and for a trial.
  Credits most(Resolved call) {
    JsonNode json = call.version().graph();
    if (json == null || call.trial() != null) {
      return Credits.ZERO;
    }
    Grants grants = grants();
    TeamId publisher = call.asset().asset().team();
    var whole = new Signature(call.version().inputs(), call.version().outputs());
    return new StepPrices(graphs.of(call, json), whole, ref -> grants.find(publisher, ref))
        .most(call.request().at());
  }

  /// @param json the graph of the call's version
  Passage<Routed> take(Reserved reserved, JsonNode json) {
    long start = System.nanoTime();
    Resolved call = reserved.call();
    Grants grants = grants();
    TeamId publisher = call.asset().asset().team();
    Models models = ref -> grants.find(publisher, ref).map(Granted::signature);
    Graph graph = graphs.of(call, json);
    var steps = new StepCalls(reserved, grants, path);
    RunAnswer answer = run(new PipelineRun(graph, models, steps), reserved);
    return Passage.onward(
        new Routed.ByPipeline(
            reserved, answer, steps.spent(), Duration.ofNanos(System.nanoTime() - start)));
  }

  private static RunAnswer run(PipelineRun run, Reserved reserved) {
    try {
      return run.run(reserved.inputs(), TIMEOUT);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new RunAnswer.OutOfTime();
    }
  }

  private Grants grants() {
    return new Grants(new ViewGrants(views.get().orElseThrow()));
  }
}
