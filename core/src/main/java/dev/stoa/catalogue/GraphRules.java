package dev.stoa.catalogue;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.TeamId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// How the catalogue judges the graph of a pipeline without knowing what graphs do.
public interface GraphRules {

  /// Every reason why the graph could not run, by pointer into it.
  ///
  /// @param publisher the team under whose grants its steps are called
  /// @param whole what the pipeline itself takes and answers
  /// @param beside models that are published together with it, by the refs that name them
  List<Fault> faultsOf(
      TeamId publisher, JsonNode graph, Signature whole, Map<String, Signature> beside);
}
