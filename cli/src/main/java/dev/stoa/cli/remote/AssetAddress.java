package dev.stoa.cli.remote;

import dev.stoa.cli.terminal.MissingException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// An asset as it is named on the command line: `models/sentiment`, `models/acme/tagger@2`.
///
/// @param segment `models`, `pipelines` or `data`
/// @param ref what stands behind it
public record AssetAddress(String segment, String ref) {

  private static final Map<String, String> TYPES =
      Map.of("models", "model", "pipelines", "pipeline", "data", "data");

  public static AssetAddress parse(String text) {
    String trimmed = text.startsWith("/") ? text.substring(1) : text;
    int slash = trimmed.indexOf('/');
    String segment = slash < 0 ? "" : trimmed.substring(0, slash);
    String ref = trimmed.substring(slash + 1);
    if (!TYPES.containsKey(segment) || ref.isEmpty() || ref.split("/", -1).length > 2) {
      throw new MissingException(
          "'" + text + "' names no asset",
          "Write its type first, as in models/sentiment, pipelines/digest or data/acme/prices;"
              + " `stoa search` shows the names.");
    }
    return new AssetAddress(segment, ref);
  }

  /// How an asset that the server answers is named here.
  public static String of(JsonNode asset) {
    String type = asset.path("type").asString("");
    return (type.equals("data") ? type : type + "s") + "/" + asset.path("ref").asString("");
  }

  /// The word for the type in JSON.
  public String type() {
    return TYPES.getOrDefault(segment, segment);
  }

  /// The path at which the asset is called.
  public String path() {
    return "/" + segment + "/" + encodedRef();
  }

  /// The path of all that its page shows.
  public String pagePath() {
    return "/api/assets/" + segment + "/" + encodedRef();
  }

  private String encodedRef() {
    return List.of(ref.split("/")).stream()
        .map(part -> Query.encoded(part).replace("+", "%20").replace("%40", "@"))
        .collect(Collectors.joining("/"));
  }

  @Override
  public String toString() {
    return segment + "/" + ref;
  }
}
