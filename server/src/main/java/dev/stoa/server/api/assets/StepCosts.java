package dev.stoa.server.api.assets;

import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Signature;
import dev.stoa.discovery.AssetPage;
import dev.stoa.pipelines.Grants;
import dev.stoa.pipelines.Graph;
import dev.stoa.pipelines.GraphRead;
import dev.stoa.pipelines.GraphReader;
import dev.stoa.pipelines.Node;
import dev.stoa.pipelines.StepPrices;
import dev.stoa.server.api.assets.StepsJson.StepJson;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Tells what the steps of a pipeline cost now, by the plans under which its publisher has them.
public final class StepCosts {

  private final Grants grants;
  private final InstantSource clock;

  public StepCosts(Grants grants, InstantSource clock) {
    this.grants = grants;
    this.clock = clock;
  }

  /// Null for what is no pipeline.
  @Nullable StepsJson of(AssetPage page) {
    JsonNode graph = page.shown().graph();
    return graph != null && GraphReader.read(graph) instanceof GraphRead.Sound(Graph sound)
        ? of(page, sound, clock.instant())
        : null;
  }

  private StepsJson of(AssetPage page, Graph graph, Instant now) {
    List<StepJson> steps = new ArrayList<>();
    for (Node node : graph.nodes()) {
      if (node instanceof Node.Step step) {
        Optional<Plan> plan =
            grants.find(page.owner(), step.model()).map(granted -> granted.pricedAt(now));
        steps.add(
            new StepJson(
                step.id(),
                step.model().toString(),
                plan.map(Plan::unit).orElse(null),
                plan.map(Plan::pricePerUnit).orElse(null)));
      }
    }
    var whole = new Signature(page.shown().inputs(), page.shown().outputs());
    var most = new StepPrices(graph, whole, ref -> grants.find(page.owner(), ref)).most(now);
    return new StepsJson(most, steps);
  }
}
