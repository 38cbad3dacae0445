package dev.stoa.engines.duckdb;

import dev.stoa.data.DataQuery;
import java.sql.SQLException;
import java.util.Optional;

/// How many rows filters choose. Counted once, as long as it is remembered. Safe for use by many
/// threads.
final class JdbcTotals {

  private static final int REMEMBERED_MAX = 10_000;

  private final Remembered<FilterKey, Long> totals = new Remembered<>(REMEMBERED_MAX);

  long total(JdbcSession session, Table table, DataQuery query) throws SQLException {
    if (query.where().isEmpty()) {
      return table.shape().rows();
    }
    FilterKey key = FilterKey.of(table, query);
    Optional<Long> known = totals.find(key);
    if (known.isPresent()) {
      return known.get();
    }
    Statements.Text count =
        new Statements(table)
            .add("SELECT count(*) FROM " + table.sql())
            .where(query.where())
            .text();
    long total = session.query(count, rows -> rows.next() ? rows.getLong(1) : 0);
    if (key.isShort()) {
      totals.keep(key, total);
    }
    return total;
  }
}
