package dev.stoa.server.api.statements;

import dev.stoa.kernel.Credits;
import dev.stoa.server.api.Csv;
import java.util.stream.Stream;

/// A statement as CSV (RFC 4180): every row but the last moves the balance, and they sum to the
/// last, `closing`.
final class StatementTable {

  static final String HEAD = "kind,asset,asset_id,supplier,key,key_id,calls,credits";

  private StatementTable() {}

  static Stream<String> rows(StatementJson statement) {
    TotalsJson totals = statement.totals();
    return Stream.of(
            Stream.of(
                total("opening", totals.opening()),
                total("granted", totals.granted()),
                total("adjusted", totals.adjusted())),
            statement.lines().stream().map(StatementTable::row),
            Stream.of(total("closing", totals.closing())))
        .flatMap(part -> part);
  }

  private static String total(String kind, Credits amount) {
    return Csv.row(kind, null, null, null, null, null, null, amount);
  }

  private static String row(StatementJson.Line line) {
    return Csv.row(
        "spent",
        line.address(),
        line.asset().value(),
        line.supplier(),
        line.keyName(),
        line.key() == null ? null : line.key().value(),
        line.calls(),
        Credits.ZERO.minus(line.amount()));
  }
}
