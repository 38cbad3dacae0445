package dev.stoa.server.console;

import java.util.Map;

/// What the console's files are, by the ends of their names.
final class ContentTypes {

  private static final Map<String, String> BY_SUFFIX =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "json", "application/json",
          "md", "text/markdown; charset=utf-8");

  private ContentTypes() {}

  static String of(String name) {
    return BY_SUFFIX.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }
}
