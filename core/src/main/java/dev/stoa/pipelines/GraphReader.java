package dev.stoa.pipelines;

import dev.stoa.kernel.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads a graph from its JSON form, strictly: what is not understood is a fault.
///
/// ```json
/// {"nodes": [{"id": "in", "kind": "input"},
///            {"id": "mood", "kind": "model", "model": "sentiment"},
///            {"id": "out", "kind": "output"}],
///  "links": [{"from": "in.text", "to": "mood.text"}, {"from": "mood.label", "to": "out.mood"}]}
/// ```
public final class GraphReader {

  private GraphReader() {}

  public static GraphRead read(JsonNode json) {
    List<Fault> faults = new ArrayList<>();
    if (!json.isObject()) {
      return new GraphRead.Faulty(
          List.of(new Fault("", "A graph is an object with 'nodes' and 'links'.")));
    }
    new Fields(json, "", faults).only(Set.of("nodes", "links"));
    List<Node> nodes = nodes(json.path("nodes"), faults);
    List<Link> links = links(json.path("links"), faults);
    return faults.isEmpty()
        ? new GraphRead.Sound(new Graph(nodes, links))
        : new GraphRead.Faulty(faults);
  }

  private static List<Node> nodes(JsonNode list, List<Fault> faults) {
    List<Node> nodes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    if (!isList(list, "/nodes", Graph.NODES_MAX, faults)) {
      return nodes;
    }
    for (int i = 0; i < list.size(); i++) {
      String place = "/nodes/" + i;
      Optional<Node> node = new NodeReader(new Fields(list.get(i), place, faults)).read();
      node.ifPresent(nodes::add);
      node.filter(each -> !ids.add(each.id()))
          .ifPresent(twice ->
              faults.add(
                  new Fault(place + "/id", "There are two nodes '%s'.".formatted(twice.id()))));
    }
    return nodes;
  }

  private static List<Link> links(JsonNode list, List<Fault> faults) {
    List<Link> links = new ArrayList<>();
    if (!isList(list, "/links", Graph.LINKS_MAX, faults)) {
      return links;
    }
    for (int i = 0; i < list.size(); i++) {
      Fields fields = new Fields(list.get(i), "/links/" + i, faults);
      fields.only(Set.of("from", "to"));
      Optional<Port> from = fields.port("from");
      Optional<Port> to = fields.port("to");
      if (from.isPresent() && to.isPresent()) {
        links.add(new Link(from.get(), to.get()));
      }
    }
    return links;
  }

  private static boolean isList(JsonNode list, String place, int max, List<Fault> faults) {
    if (!list.isArray() || list.isEmpty() || list.size() > max) {
      faults.add(new Fault(place, "Must be a list of 1 to %d.".formatted(max)));
      return false;
    }
    return true;
  }
}
