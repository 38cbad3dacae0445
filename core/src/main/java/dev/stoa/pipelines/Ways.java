package dev.stoa.pipelines;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The ways that a graph's links make between its nodes. Links to unknown nodes are no ways.
record Ways(Graph graph) {

  /// The nodes with all that values reach from them.
  Set<String> from(Collection<String> nodes) {
    return spread(nodes, this::after);
  }

  /// The nodes with all whose values reach them.
  Set<String> to(Collection<String> nodes) {
    return spread(
        nodes, node -> graph.into(node).stream().map(link -> link.from().node()).toList());
  }

  /// The nodes that need, directly or not, what they make themselves; empty when there are none.
  List<String> onCycles() {
    return graph.nodes().stream().map(Node::id).filter(id -> from(after(id)).contains(id)).toList();
  }

  /// Whether a decision may keep the link's value from coming.
  boolean isConditional(Link link) {
    return to(List.of(link.from().node())).stream()
        .anyMatch(id -> graph.node(id).filter(Node.Decision.class::isInstance).isPresent());
  }

  private List<String> after(String node) {
    return graph.outOf(node).stream().map(link -> link.to().node()).toList();
  }

  private Set<String> spread(Collection<String> start, Function<String, List<String>> next) {
    Set<String> seen = new HashSet<>();
    Deque<String> waiting = new ArrayDeque<>(start);
    while (!waiting.isEmpty()) {
      String node = waiting.pop();
      if (graph.node(node).isPresent() && seen.add(node)) {
        waiting.addAll(next.apply(node));
      }
    }
    return seen;
  }
}
