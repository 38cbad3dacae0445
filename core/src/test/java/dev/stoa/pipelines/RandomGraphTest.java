package dev.stoa.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.Signature;
import dev.stoa.catalogue.schema.JsonSchemas;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Random graphs of a model that adds two digits, and of decisions, run side by side and, by the
/// oracle, one node after the other.
final class RandomGraphTest {

  private static final Signature SUM =
      new Signature(
          Json.parse(
              """
              {"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer"}},"required":["a","b"]}
              """),
          Json.parse("{\"type\":\"object\",\"properties\":{\"sum\":{\"type\":\"integer\"}}}"));
  private static final JsonNode INPUTS =
      Json.parse("{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"integer\"}}}");
  private static final List<Node.Case> CASES =
      List.of(
          new Node.Case("three", new Node.Test.Equal(Json.parse("3"))),
          new Node.Case("low", new Node.Test.Below(5)),
          new Node.Case("high", new Node.Test.AtLeast(7)));

  /// A node's inputs and what they are linked to, in the order in which the oracle goes.
  private record Step(Node node, Map<String, Port> from) {}

  @Property(tries = 300)
  void aRunAnswersWhatOneNodeAfterTheOtherWould(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) throws Exception {
    var random = new Random(seed);
    List<Step> steps = steps(random, size);
    Graph graph = graph(random, steps);
    Models models = _ -> Optional.of(SUM);
    assertThat(new GraphCheck(models, new JsonSchemas()).faultsOf(graph, whole(steps))).isEmpty();
    Map<String, Integer> callsOf = new ConcurrentHashMap<>();
    StepExecutor adding =
        (node, _, inputs) -> {
          callsOf.merge(node, 1, Integer::sum);
          int sum = (inputs.path("a").intValue() + inputs.path("b").intValue()) % 10;
          return new StepExecutor.Answer.Answered(Json.mapper().createObjectNode().put("sum", sum));
        };
    int x = random.nextInt(10);
    ObjectNode inputs = Json.mapper().createObjectNode().put("x", x);

    var answer = new PipelineRun(graph, models, adding).run(inputs, Duration.ofSeconds(30));

    Map<Port, Integer> oracle = oracle(steps, x);
    assertThat(answer).isEqualTo(new RunAnswer.Finished(outputs(oracle)));
    long summed = oracle.keySet().stream().filter(port -> port.name().equals("sum")).count();
    assertThat(callsOf).hasSize((int) summed).allSatisfy((_, times) -> assertThat(times).isOne());
  }

  /// Each takes values of nodes before it; three in ten are decisions.
  private static List<Step> steps(Random random, int size) {
    List<Step> steps = new ArrayList<>();
    List<Port> before = new ArrayList<>(List.of(new Port("in", "x")));
    for (int i = 0; i < size; i++) {
      String id = "n" + i;
      Map<String, Port> from = new HashMap<>();
      List<Port> made = new ArrayList<>();
      if (random.nextInt(10) < 3) {
        from.put("value", any(before, random));
        if (random.nextBoolean()) {
          from.put("data", any(before, random));
        }
        steps.add(new Step(new Node.Decision(id, CASES), from));
        CASES.forEach(each -> made.add(new Port(id, each.output())));
      } else {
        from.put("a", any(before, random));
        from.put("b", any(before, random));
        AssetRef model = AssetRef.parse("sum").orElseThrow();
        steps.add(new Step(new Node.Model(id, model, Json.mapper().createObjectNode()), from));
        made.add(new Port(id, "sum"));
      }
      before.addAll(made);
    }
    return steps;
  }

  private static Port any(List<Port> ports, Random random) {
    return ports.get(random.nextInt(ports.size()));
  }

  /// Shuffled, with each output of a node as an output of the whole.
  private static Graph graph(Random random, List<Step> steps) {
    List<Node> nodes = new ArrayList<>(List.of(new Node.Input("in"), new Node.Output("out")));
    List<Link> links = new ArrayList<>();
    for (Step step : steps) {
      nodes.add(step.node());
      step.from()
          .forEach((input, from) -> links.add(new Link(from, new Port(step.node().id(), input))));
      for (Port made : madeBy(step.node())) {
        links.add(new Link(made, new Port("out", name(made))));
      }
    }
    Collections.shuffle(nodes, random);
    Collections.shuffle(links, random);
    return new Graph(nodes, links);
  }

  private static List<Port> madeBy(Node node) {
    return node instanceof Node.Decision decision
        ? decision.cases().stream().map(each -> new Port(node.id(), each.output())).toList()
        : List.of(new Port(node.id(), "sum"));
  }

  private static String name(Port made) {
    return made.node() + "-" + made.name();
  }

  private static Signature whole(List<Step> steps) {
    ObjectNode outputs = Json.mapper().createObjectNode().put("type", "object");
    ObjectNode properties = outputs.putObject("properties");
    for (Step step : steps) {
      madeBy(step.node()).forEach(made -> properties.putObject(name(made)).put("type", "integer"));
    }
    return new Signature(INPUTS, outputs);
  }

  private static ObjectNode outputs(Map<Port, Integer> values) {
    ObjectNode outputs = Json.mapper().createObjectNode();
    values.forEach((port, value) -> {
      if (!port.node().equals("in")) {
        outputs.put(name(port), value);
      }
    });
    return outputs;
  }

  /// What comes out of each port; nothing of what a decision did not choose.
  private static Map<Port, Integer> oracle(List<Step> steps, int x) {
    Map<Port, Integer> values = new HashMap<>(Map.of(new Port("in", "x"), x));
    for (Step step : steps) {
      String id = step.node().id();
      Map<String, Integer> come = new HashMap<>();
      step.from()
          .forEach((input, from) -> {
            if (values.containsKey(from)) {
              come.put(input, values.get(from));
            }
          });
      if (come.size() < step.from().size()) {
        continue;
      }
      if (step.node() instanceof Node.Decision) {
        int value = come.getOrDefault("value", 0);
        String chosen = value == 3 ? "three" : value < 5 ? "low" : value >= 7 ? "high" : "";
        if (!chosen.isEmpty()) {
          values.put(new Port(id, chosen), come.getOrDefault("data", value));
        }
      } else {
        values.put(
            new Port(id, "sum"), (come.getOrDefault("a", 0) + come.getOrDefault("b", 0)) % 10);
      }
    }
    return values;
  }
}
