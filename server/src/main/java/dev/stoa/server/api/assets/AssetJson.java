package dev.stoa.server.api.assets;

import dev.stoa.catalogue.AssetDraft;
import dev.stoa.catalogue.Visibility;
import dev.stoa.catalogue.manifest.AssetReader;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An asset as its publisher writes it: the fields of a manifest, which checks them.
///
/// @param type model unless given; it never changes
/// @param function of a model
/// @param house whether the bare slug is asked for; administrators only
/// @param card Markdown
/// @param inputs JSON Schema; the function's unless given
/// @param outputs JSON Schema; the function's unless given
/// @param targets where a model runs; administrators only
/// @param graph what a pipeline does
/// @param plans a free one unless given
record AssetJson(
    @Nullable AssetType type,
    String slug,
    @Nullable Boolean house,
    String name,
    String summary,
    @Nullable String function,
    @Nullable String supplier,
    @Nullable Visibility visibility,
    @Nullable List<String> languages,
    @Nullable String license,
    @Nullable List<String> modalities,
    @Nullable String card,
    @Nullable JsonNode inputs,
    @Nullable JsonNode outputs,
    @Nullable List<JsonNode> targets,
    @Nullable JsonNode graph,
    @Nullable List<JsonNode> examples,
    @Nullable List<JsonNode> plans) {

  private static final long BYTES_MAX = 1024 * 1024;

  /// @throws ProblemException `invalid_input` with every fault
  static AssetDraft read(Request request, AssetReader reader) {
    return draft(reader.read(request.json(BYTES_MAX)));
  }

  static AssetDraft draft(AssetReader.Reading reading) {
    return switch (reading) {
      case AssetReader.Reading.Sound(AssetDraft draft) -> draft;
      case AssetReader.Reading.Faulty(List<Fault> faults) ->
          throw new ProblemException(Problem.invalid(faults));
    };
  }
}
