package dev.stoa.pipelines;

import dev.stoa.catalogue.Schemas;
import dev.stoa.catalogue.Signature;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whether a graph can run: every fault, by pointer into the graph, with the node's name in words.
public final class GraphCheck {

  private final Models models;
  private final Schemas schemas;

  public GraphCheck(Models models, Schemas schemas) {
    this.models = models;
    this.schemas = schemas;
  }

  /// @param whole the inputs and outputs of the pipeline itself
  public List<Fault> faultsOf(Graph graph, Signature whole) {
    var judged = new Judged(graph, new PortSchemas(graph, whole, models), new Ways(graph));
    List<Fault> faults = new ArrayList<>();
    ends(judged, faults);
    steps(judged, faults);
    List<String> cycle = judged.ways().onCycles();
    for (String node : cycle) {
      faults.add(judged.fault(node, "is on a cycle: it would need what it makes itself."));
    }
    links(judged, faults);
    reach(judged, cycle, faults);
    outputs(judged, whole, faults);
    return faults;
  }

  private record Judged(Graph graph, PortSchemas ports, Ways ways) {

    Fault fault(String node, String what) {
      int place = graph.nodes().stream().map(Node::id).toList().indexOf(node);
      return new Fault("/nodes/" + place, "Node '%s' %s".formatted(node, what));
    }

    boolean isLinked(String node, String input) {
      return graph.into(node).stream().anyMatch(link -> link.to().name().equals(input));
    }
  }

  private static void ends(Judged judged, List<Fault> faults) {
    List<Node> nodes = judged.graph().nodes();
    long inputs = nodes.stream().filter(Node.Input.class::isInstance).count();
    long outputs = nodes.stream().filter(Node.Output.class::isInstance).count();
    if (inputs != 1) {
      faults.add(new Fault("/nodes", "One node must be the input; %d are.".formatted(inputs)));
    }
    if (outputs != 1) {
      faults.add(new Fault("/nodes", "One node must be the output; %d are.".formatted(outputs)));
    }
  }

  private void steps(Judged judged, List<Fault> faults) {
    for (Node node : judged.graph().nodes()) {
      switch (node) {
        case Node.Step step ->
            judged
                .ports()
                .of(step)
                .ifPresentOrElse(
                    model -> step(judged, step, model, faults),
                    () ->
                        faults.add(
                            judged.fault(
                                step.id(),
                                "calls the model %s, which does not exist or is not the team's to use."
                                    .formatted(step.model()))));
        case Node.Decision decision -> {
          if (!judged.isLinked(decision.id(), Node.Decision.VALUE)) {
            faults.add(judged.fault(decision.id(), "has nothing to decide on: link its 'value'."));
          }
        }
        case Node.Input _, Node.Output _ -> {}
      }
    }
  }

  private void step(Judged judged, Node.Step step, Signature model, List<Fault> faults) {
    Set<String> missing = new TreeSet<>(judged.ports().required(step));
    if (step instanceof Node.ForEach each) {
      missing.add(each.over());
    }
    missing.removeIf(name -> step.values().has(name) || judged.isLinked(step.id(), name));
    for (String name : missing) {
      faults.add(judged.fault(step.id(), "needs its input '%s'.".formatted(name)));
    }
    step.values().propertyNames().stream()
        .filter(name -> judged.isLinked(step.id(), name))
        .forEach(name ->
            faults.add(
                judged.fault(
                    step.id(), "has a value and a link for its input '%s'.".formatted(name))));
    for (Fault fault : schemas.check(partOf(model.inputs()), step.values())) {
      faults.add(
          judged.fault(
              step.id(),
              "has a value that does not fit: %s %s".formatted(fault.pointer(), fault.message())));
    }
  }

  /// The schema of some of the inputs: none is required, unknown names are refused.
  private static JsonNode partOf(JsonNode inputs) {
    ObjectNode part = (ObjectNode) inputs.deepCopy();
    part.remove("required");
    return part.put("additionalProperties", false);
  }

  private static void links(Judged judged, List<Fault> faults) {
    Map<Port, List<Link>> into = new LinkedHashMap<>();
    List<Link> links = judged.graph().links();
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      JsonNode from = end(judged, "/links/" + i + "/from", link.from(), false, faults);
      JsonNode to = end(judged, "/links/" + i + "/to", link.to(), true, faults);
      if (!Fit.fits(from, to)) {
        faults.add(
            new Fault(
                "/links/" + i,
                "%s does not fit: %s is %s, %s takes %s."
                    .formatted(link, link.from(), Fit.inWords(from), link.to(), Fit.inWords(to))));
      }
      into.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link);
    }
    into.forEach((port, several) -> {
      if (several.size() > 1 && !several.stream().allMatch(judged.ways()::isConditional)) {
        faults.add(
            judged.fault(
                port.node(),
                "gets its input '%s' from %d links; only what a decision chooses between may come from several."
                    .formatted(port.name(), several.size())));
      }
    });
  }

  /// The schema at one end of a link; anything when it is not known, which is told.
  private static JsonNode end(
      Judged judged, String place, Port port, boolean isInput, List<Fault> faults) {
    var node = judged.graph().node(port.node());
    if (node.isEmpty()) {
      faults.add(new Fault(place, "There is no node '%s'.".formatted(port.node())));
      return Json.mapper().createObjectNode();
    }
    var ports =
        isInput ? judged.ports().inputsOf(node.get()) : judged.ports().outputsOf(node.get());
    JsonNode schema = ports.map(known -> known.get(port.name())).orElse(null);
    if (ports.isPresent() && schema == null) {
      Set<String> known = new TreeSet<>(ports.get().keySet());
      faults.add(
          new Fault(
              place,
              "Node '%s' has no %s '%s'%s"
                  .formatted(
                      port.node(),
                      isInput ? "input" : "output",
                      port.name(),
                      known.isEmpty() ? "." : "; it has " + String.join(", ", known) + ".")));
    }
    return schema == null ? Json.mapper().createObjectNode() : schema;
  }

  /// Of nodes on a cycle that alone is told.
  private static void reach(Judged judged, List<String> cycle, List<Fault> faults) {
    List<String> inputs = idsOf(judged.graph(), Node.Input.class);
    List<String> outputs = idsOf(judged.graph(), Node.Output.class);
    Set<String> reached = judged.ways().from(inputs);
    Set<String> used = judged.ways().to(outputs);
    for (Node node : judged.graph().nodes()) {
      if (cycle.contains(node.id())) {
        continue;
      }
      if (!reached.contains(node.id()) && !inputs.isEmpty()) {
        faults.add(judged.fault(node.id(), "is not reached from the input."));
      } else if (!used.contains(node.id()) && !outputs.isEmpty()) {
        faults.add(judged.fault(node.id(), "leads to no output."));
      }
    }
  }

  private static void outputs(Judged judged, Signature whole, List<Fault> faults) {
    for (String output : idsOf(judged.graph(), Node.Output.class)) {
      for (JsonNode name : whole.outputs().path("required")) {
        if (!judged.isLinked(output, name.asString())) {
          faults.add(judged.fault(output, "lacks the output '%s'.".formatted(name.asString())));
        }
      }
    }
  }

  private static List<String> idsOf(Graph graph, Class<? extends Node> kind) {
    return graph.nodes().stream().filter(kind::isInstance).map(Node::id).toList();
  }
}
