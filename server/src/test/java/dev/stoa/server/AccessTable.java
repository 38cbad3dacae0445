package dev.stoa.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The table of `docs/security.md`: who may use which route.
final class AccessTable {

  private static final Path PAGE = Path.of("..", "docs", "security.md");

  private AccessTable() {}

  /// The rows as they are written, by method and route; each begins with its two cells.
  static Map<String, String> rows() {
    try {
      Map<String, String> rows = new LinkedHashMap<>();
      List<String> lines = Files.readAllLines(PAGE);
      int head = lines.indexOf(row("method", "route", columns()));
      if (head < 0) {
        throw new AssertionError(
            PAGE + " has no table headed " + row("method", "route", columns()));
      }
      for (String line : lines.subList(head + 2, lines.size())) {
        if (!line.startsWith("|")) {
          return rows;
        }
        String[] cells = line.split("\\|", -1);
        rows.put(cells[1].strip() + " " + cells[2].strip().replace("`", ""), line);
      }
      return rows;
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  static String row(String method, String route, List<String> cells) {
    return "| " + method + " | " + route + " | " + String.join(" | ", cells) + " |";
  }

  private static List<String> columns() {
    return Arrays.stream(Asker.values()).map(asker -> asker.column).collect(Collectors.toList());
  }
}
