package dev.stoa.pipelines;

import dev.stoa.kernel.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What has come out of the nodes of one run so far. Used by one thread.
final class Values {

  private final Graph graph;
  private final Map<String, JsonNode> outputs = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  Values(Graph graph) {
    this.graph = graph;
  }

  Graph graph() {
    return graph;
  }

  /// @param made an object with a node's outputs; empty when it was skipped
  void put(String node, JsonNode made) {
    outputs.put(node, made);
  }

  /// A node that all it needs has come for, or cannot come any more; each is found once.
  Optional<Node> nextReady() {
    Optional<Node> ready =
        graph.nodes().stream()
            .filter(node -> !begun.contains(node.id()))
            .filter(node ->
                graph.into(node.id()).stream()
                    .allMatch(link -> outputs.containsKey(link.from().node())))
            .findFirst();
    ready.ifPresent(node -> begun.add(node.id()));
    return ready;
  }

  /// What has come to a node's inputs; where several links lead to one, the first that carried
  /// anything counts.
  ObjectNode into(Node node) {
    ObjectNode inputs = Json.mapper().createObjectNode();
    for (Link link : graph.into(node.id())) {
      JsonNode made = outputs.get(link.from().node());
      JsonNode value = made == null ? null : made.get(link.from().name());
      if (value != null && !inputs.has(link.to().name())) {
        inputs.set(link.to().name(), value);
      }
    }
    return inputs;
  }
}
