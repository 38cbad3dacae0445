package dev.stoa.pipelines;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the inputs of a graph's steps come from.
record Origin(Graph graph) {

  private static final int PARTS = 3; // nothing, the input, what is in it

  /// What a step refused, seen by the caller of the pipeline: the same faults, at the inputs of the
  /// pipeline. Empty unless each is of something that came from there unchanged.
  List<Fault> ofCaller(String step, Problem problem) {
    List<Fault> told = new ArrayList<>();
    if (problem.code() == ErrorCode.INVALID_INPUT) {
      problem.faults().forEach(fault -> ofCaller(step, fault).ifPresent(told::add));
    }
    return told.size() == problem.faults().size() ? told : List.of();
  }

  private Optional<Fault> ofCaller(String step, Fault fault) {
    String[] parts = fault.pointer().split("/", PARTS);
    if (parts.length < 2) {
      return Optional.empty();
    }
    String within = parts.length < PARTS ? "" : "/" + parts[2];
    return inputBehind(new Port(step, parts[1]))
        .map(input -> new Fault("/" + input + within, fault.message()));
  }

  /// Through decisions, which hand on what they are given.
  private Optional<String> inputBehind(Port to) {
    List<Link> links = graph.into(to.node()).stream().filter(link -> link.to().equals(to)).toList();
    if (links.size() != 1) {
      return Optional.empty();
    }
    Port from = links.getFirst().from();
    return switch (graph.node(from.node()).orElseThrow()) {
      case Node.Input _ -> Optional.of(from.name());
      case Node.Decision decision ->
          inputBehind(new Port(decision.id(), graph.handedOnBy(decision)));
      case Node.Step _, Node.Output _ -> Optional.empty();
    };
  }
}
