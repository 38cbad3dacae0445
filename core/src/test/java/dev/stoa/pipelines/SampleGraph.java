package dev.stoa.pipelines;

import dev.stoa.kernel.Json;
import java.util.ArrayList;
import java.util.List;

/// Graphs in a short form: nodes as JSON with single quotes, links as `from > to`.
final class SampleGraph {

  private static final String ENDS = "{'id':'in','kind':'input'},{'id':'out','kind':'output'}";

  private SampleGraph() {}

  /// With an input `in` and an output `out` before the nodes given.
  static Graph of(String nodes, String... links) {
    return switch (read(ENDS + (nodes.isEmpty() ? "" : ",") + nodes, links)) {
      case GraphRead.Sound(Graph graph) -> graph;
      case GraphRead.Faulty(var faults) -> throw new AssertionError(faults);
    };
  }

  static GraphRead read(String nodes, String... links) {
    List<String> all = new ArrayList<>();
    for (String link : links) {
      String[] ends = link.split(" > ", -1);
      all.add("{'from':'%s','to':'%s'}".formatted(ends[0], ends[1]));
    }
    return GraphReader.read(
        Json.parse(
            "{'nodes':[%s],'links':[%s]}"
                .formatted(nodes, String.join(",", all))
                .replace('\'', '"')));
  }
}
