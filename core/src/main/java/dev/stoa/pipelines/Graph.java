package dev.stoa.pipelines;

import java.util.List;
import java.util.Optional;

/// What a pipeline does: nodes, and links that carry a value from an output of one to an input of
/// another. Exactly one node is the [Node.Input] and one the [Node.Output].
public record Graph(List<Node> nodes, List<Link> links) {

  public static final int NODES_MAX = 50;
  public static final int LINKS_MAX = 200;

  public Graph {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  public Optional<Node> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  /// In the order written, which is the order of preference where several lead to one input.
  List<Link> into(String node) {
    return links.stream().filter(link -> link.to().node().equals(node)).toList();
  }

  List<Link> outOf(String node) {
    return links.stream().filter(link -> link.from().node().equals(node)).toList();
  }

  /// The input of a decision whose value it hands on.
  String handedOnBy(Node.Decision decision) {
    boolean hasData =
        into(decision.id()).stream().anyMatch(link -> link.to().name().equals(Node.Decision.DATA));
    return hasData ? Node.Decision.DATA : Node.Decision.VALUE;
  }
}
