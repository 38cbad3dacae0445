package dev.stoa.server.api.statements;

import dev.stoa.kernel.Credits;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A statement as CSV (RFC 4180): every row but the last moves the balance, and they sum to the
/// last, `closing`. Text that a spreadsheet would take for a formula begins with an apostrophe.
final class StatementTable {

  private static final String HEAD = "kind,asset,asset_id,supplier,key,key_id,calls,credits";
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private StatementTable() {}

  static String of(StatementJson statement) {
    TotalsJson totals = statement.totals();
    Stream<String> rows =
        Stream.of(
                Stream.of(
                    HEAD,
                    total("opening", totals.opening()),
                    total("granted", totals.granted()),
                    total("adjusted", totals.adjusted())),
                statement.lines().stream().map(StatementTable::row),
                Stream.of(total("closing", totals.closing())))
            .flatMap(part -> part);
    return rows.collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String total(String kind, Credits amount) {
    return kind + ",,,,,,," + amount;
  }

  private static String row(StatementJson.Line line) {
    Credits moved = Credits.ZERO.minus(line.amount());
    return Stream.concat(
            Stream.of(
                    "spent",
                    line.address(),
                    line.asset().value(),
                    line.supplier(),
                    line.keyName(),
                    line.key() == null ? null : line.key().value())
                .map(StatementTable::cell),
            List.of(Long.toString(line.calls()), moved.toString()).stream())
        .collect(Collectors.joining(","));
  }

  private static String cell(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String safe = FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean isPlain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
