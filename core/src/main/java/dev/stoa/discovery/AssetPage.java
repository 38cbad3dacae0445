package dev.stoa.discovery;

import dev.stoa.catalogue.Example;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.VersionState;
import dev.stoa.kernel.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// All that an asset's page shows of the version asked for.
///
/// @param asset as in a list of results; its version is the current one
/// @param publisher what the team is called
/// @param path the calling address below the installation's own, such as `/models/sentiment`
/// @param versions newest first
public record AssetPage(
    Found asset,
    TeamId owner,
    String publisher,
    Instant createdAt,
    String path,
    Shown shown,
    List<Step> versions,
    Map<String, Integer> aliases,
    List<Plan> plans,
    @Nullable FunctionOf function,
    @Nullable SupplierOf supplier) {

  public AssetPage {
    versions = List.copyOf(versions);
    aliases = Map.copyOf(aliases);
    plans = List.copyOf(plans);
  }

  /// The version that the page is about.
  ///
  /// @param graph what a pipeline does; null for another asset
  /// @param table what a data set holds; null for another asset
  /// @param cardHtml harmless HTML
  public record Shown(
      int version,
      VersionState state,
      @Nullable Instant sunsetAt,
      JsonNode inputs,
      JsonNode outputs,
      @Nullable JsonNode graph,
      @Nullable JsonNode table,
      List<Example> examples,
      String card,
      String cardHtml) {}

  /// One of the versions that there are.
  public record Step(
      int number, VersionState state, Instant publishedAt, @Nullable Instant sunsetAt) {}

  public record FunctionOf(String name, String title, String description, String unit) {}

  public record SupplierOf(String slug, String name, @Nullable String url) {}
}
