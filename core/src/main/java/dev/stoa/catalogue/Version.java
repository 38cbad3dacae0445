package dev.stoa.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One published state of an asset, immutable but for where it stands.
///
/// @param number positive, counted up per asset
/// @param inputs JSON Schema 2020-12 of an object
/// @param outputs JSON Schema 2020-12 of an object
/// @param targets where a model runs; none for another asset
/// @param graph what a pipeline does, as `pipelines` reads it; null for another asset
/// @param table what a data set holds, as `data` reads it; null for another asset
/// @param card Markdown
/// @param sunsetAt when a deprecated version ends, or when a retired one ended; null otherwise
public record Version(
    int number,
    VersionState state,
    JsonNode inputs,
    JsonNode outputs,
    List<Target> targets,
    @Nullable JsonNode graph,
    @Nullable JsonNode table,
    String card,
    List<Example> examples,
    Instant publishedAt,
    @Nullable Instant sunsetAt) {

  public Version {
    if (number < 1) {
      throw new IllegalArgumentException("a version is a positive number, not " + number);
    }
    targets = List.copyOf(targets);
    examples = List.copyOf(examples);
  }

  /// The same once more, under another number.
  Version renewed(int as, Instant now) {
    return new Version(
        as,
        VersionState.PUBLISHED,
        inputs,
        outputs,
        targets,
        graph,
        table,
        card,
        examples,
        now,
        null);
  }

  /// Whether both promise and do the same, whatever their numbers and states.
  boolean hasContentOf(Version other) {
    return inputs.equals(other.inputs)
        && outputs.equals(other.outputs)
        && targets.equals(other.targets)
        && Objects.equals(graph, other.graph)
        && Objects.equals(table, other.table)
        && card.equals(other.card)
        && examples.equals(other.examples);
  }
}
