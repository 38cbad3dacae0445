package dev.stoa.pipelines;

import dev.stoa.catalogue.GraphRules;
import dev.stoa.catalogue.Schemas;
import dev.stoa.catalogue.Signature;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Judges a graph before it is published, by what its publisher may call. Safe for use by many
/// threads.
public final class PublishedGraphs implements GraphRules {

  private final Grants grants;
  private final Schemas schemas;

  public PublishedGraphs(Grants grants, Schemas schemas) {
    this.grants = grants;
    this.schemas = schemas;
  }

  @Override
  public List<Fault> faultsOf(
      TeamId publisher, JsonNode graph, Signature whole, Map<String, Signature> beside) {
    return switch (GraphReader.read(graph)) {
      case GraphRead.Faulty(List<Fault> faults) -> faults;
      case GraphRead.Sound(Graph sound) ->
          new GraphCheck(ref -> find(publisher, ref, beside), schemas).faultsOf(sound, whole);
    };
  }

  private Optional<Signature> find(TeamId publisher, AssetRef ref, Map<String, Signature> beside) {
    return Optional.ofNullable(beside.get(ref.toString()))
        .or(() -> grants.find(publisher, ref).map(Granted::signature));
  }
}
