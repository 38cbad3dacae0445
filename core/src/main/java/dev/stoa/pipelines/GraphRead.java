package dev.stoa.pipelines;

import dev.stoa.kernel.Fault;
import java.util.List;

/// What reading a graph came to.
public sealed interface GraphRead {

  record Sound(Graph graph) implements GraphRead {}

  /// @param faults by pointer into what was read
  record Faulty(List<Fault> faults) implements GraphRead {}
}
