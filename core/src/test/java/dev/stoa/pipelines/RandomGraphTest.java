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
import tools.jackson.databind.node.ObjectNode;

/// Random graphs of a model that adds two numbers, run side by side and, by the oracle, one node
/// after the other.
final class RandomGraphTest {

  private static final Signature SUM =
      new Signature(
          Json.parse(
              """
              {"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer"}},"required":["a","b"]}
              """),
          Json.parse("{\"type\":\"object\",\"properties\":{\"sum\":{\"type\":\"integer\"}}}"));
  private static final Signature WHOLE =
      new Signature(
          Json.parse("{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"integer\"}}}"),
          Json.parse("{\"type\":\"object\",\"properties\":{\"end\":{\"type\":\"array\"}}}"));

  @Property(tries = 200)
  void aRunAnswersWhatOneNodeAfterTheOtherWould(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) throws Exception {
    var random = new Random(seed);
    Graph graph = graph(random, size);
    Models models = _ -> Optional.of(SUM);
    assertThat(new GraphCheck(models, new JsonSchemas()).faultsOf(graph, whole(size))).isEmpty();
    Map<String, Integer> callsOf = new ConcurrentHashMap<>();
    StepExecutor steps =
        (node, _, inputs) -> {
          callsOf.merge(node, 1, Integer::sum);
          int sum = (inputs.path("a").intValue() + inputs.path("b").intValue()) % 1_000_003;
          return new StepExecutor.Answer.Answered(Json.mapper().createObjectNode().put("sum", sum));
        };
    ObjectNode inputs = Json.mapper().createObjectNode().put("x", random.nextInt(1000));

    var answer = new PipelineRun(graph, models, steps).run(inputs, Duration.ofSeconds(30));

    assertThat(answer).isEqualTo(new RunAnswer.Finished(oracle(graph, inputs)));
    assertThat(callsOf).hasSize(size).allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
  }

  /// Each node takes two values of nodes before it; the nodes are then shuffled.
  private static Graph graph(Random random, int size) {
    List<Node> nodes = new ArrayList<>(List.of(new Node.Input("in"), new Node.Output("out")));
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String id = "n" + i;
      nodes.add(
          new Node.Model(
              id, AssetRef.parse("sum").orElseThrow(), Json.mapper().createObjectNode()));
      for (String input : List.of("a", "b")) {
        int from = random.nextInt(i + 1);
        Port source = from == 0 ? new Port("in", "x") : new Port("n" + (from - 1), "sum");
        links.add(new Link(source, new Port(id, input)));
      }
      links.add(new Link(new Port(id, "sum"), new Port("out", "end" + i)));
    }
    Collections.shuffle(nodes, random);
    Collections.shuffle(links, random);
    return new Graph(nodes, links);
  }

  private static Signature whole(int size) {
    ObjectNode outputs = Json.mapper().createObjectNode().put("type", "object");
    ObjectNode properties = outputs.putObject("properties");
    for (int i = 0; i < size; i++) {
      properties.putObject("end" + i).put("type", "integer");
    }
    return new Signature(WHOLE.inputs(), outputs);
  }

  private static ObjectNode oracle(Graph graph, ObjectNode inputs) {
    Map<String, Integer> sums = new HashMap<>();
    ObjectNode outputs = Json.mapper().createObjectNode();
    for (int i = 0; sums.size() < graph.nodes().size() - 2; i++) {
      int sum = 0;
      for (Link link : graph.into("n" + i)) {
        String from = link.from().node();
        sum += sums.getOrDefault(from, inputs.path("x").intValue());
      }
      sums.put("n" + i, sum % 1_000_003);
    }
    for (Link link : graph.into("out")) {
      outputs.put(link.to().name(), sums.get(link.from().node()));
    }
    return outputs;
  }
}
