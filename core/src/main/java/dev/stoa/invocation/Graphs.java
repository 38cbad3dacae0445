package dev.stoa.invocation;

import dev.stoa.kernel.AssetId;
import dev.stoa.pipelines.Graph;
import dev.stoa.pipelines.GraphRead;
import dev.stoa.pipelines.GraphReader;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// The graphs of pipelines, each read once: a version never changes. Safe for use by many threads.
final class Graphs {

  private final ConcurrentHashMap<Key, Graph> read = new ConcurrentHashMap<>();

  private record Key(AssetId asset, int version) {}

  /// @param json the graph of the call's version
  Graph of(Resolved call, JsonNode json) {
    var key = new Key(call.asset().asset().id(), call.version().number());
    return read.computeIfAbsent(key, _ -> read(json));
  }

  private static Graph read(JsonNode json) {
    return switch (GraphReader.read(json)) {
      case GraphRead.Sound(Graph graph) -> graph;
      case GraphRead.Faulty(var faults) ->
          throw new IllegalStateException("a published graph cannot be read: " + faults);
    };
  }
}
