package dev.stoa.cli.assets;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/// How lists are put into words.
final class AssetWords {

  private AssetWords() {}

  static void printMore(JsonNode list, PrintStream out) {
    String cursor = list.path("nextCursor").asString("");
    if (!cursor.isEmpty()) {
      out.println("There is more: add --cursor " + cursor);
    }
  }
}
