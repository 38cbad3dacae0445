package dev.stoa.cli.assets;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/// How assets and lists are put into words.
final class AssetWords {

  private AssetWords() {}

  /// As the other commands take it, such as `models/sentiment`.
  static String address(JsonNode asset) {
    String type = asset.path("type").asString("");
    return (type.equals("data") ? type : type + "s") + "/" + asset.path("ref").asString("");
  }

  static void printMore(JsonNode list, PrintStream out) {
    String cursor = list.path("nextCursor").asString("");
    if (!cursor.isEmpty()) {
      out.println("There is more: add --cursor " + cursor);
    }
  }
}
