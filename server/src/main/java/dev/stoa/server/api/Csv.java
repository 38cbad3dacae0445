package dev.stoa.server.api;

import dev.stoa.server.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table as CSV (RFC 4180). Text that a spreadsheet would take for a formula begins with an
/// apostrophe; numbers stay as they are.
public final class Csv {

  public static final String TYPE = "text/csv";

  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private Csv() {}

  /// One row without its end; nulls are empty cells.
  public static String row(@Nullable Object... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","));
  }

  /// @param name of the file that a browser makes of it
  public static Response response(String name, String head, Stream<String> rows) {
    String text =
        Stream.concat(Stream.of(head), rows).collect(Collectors.joining("\r\n", "", "\r\n"));
    return Response.bytes(
            200, "text/csv; charset=utf-8; header=present", text.getBytes(StandardCharsets.UTF_8))
        .withHeader("content-disposition", "attachment; filename=\"%s\"".formatted(name))
        .withHeader("cache-control", "private, no-store")
        .withAddedHeader("vary", "accept");
  }

  /// JSON unless CSV is liked better.
  public static List<String> forms() {
    return List.of("application/json", TYPE);
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    if (text.isEmpty()) {
      return "";
    }
    boolean isFormula =
        value instanceof CharSequence && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    String safe = isFormula ? "'" + text : text;
    boolean isPlain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
