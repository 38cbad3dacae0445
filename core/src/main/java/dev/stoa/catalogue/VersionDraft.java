package dev.stoa.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The content of a version before it is published.
///
/// @param inputs null to take the function's standard inputs
/// @param outputs null to take the function's standard outputs
/// @param graph what a pipeline does; null for another asset
/// @param table what a data set holds; null for another asset
public record VersionDraft(
    @Nullable JsonNode inputs,
    @Nullable JsonNode outputs,
    List<Target> targets,
    @Nullable JsonNode graph,
    @Nullable JsonNode table,
    String card,
    List<Example> examples) {

  public VersionDraft {
    targets = List.copyOf(targets);
    examples = List.copyOf(examples);
  }

  /// @param function gives the schemas that are left out; at least one of both must have each
  Signature signature(@Nullable Function function) {
    return new Signature(
        Shapes.closed(inputs == null ? Shapes.inputsOf(function) : inputs),
        outputs == null ? Shapes.outputsOf(function) : outputs);
  }

  /// @param function gives the schemas that are left out; at least one of both must have each
  Version numbered(int number, @Nullable Function function, Instant now) {
    Signature signature = signature(function);
    return new Version(
        number,
        VersionState.PUBLISHED,
        signature.inputs(),
        signature.outputs(),
        targets,
        graph,
        table,
        card,
        examples,
        now,
        null);
  }
}
