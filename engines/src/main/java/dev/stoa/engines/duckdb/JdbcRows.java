package dev.stoa.engines.duckdb;

import dev.stoa.data.Column;
import dev.stoa.data.DataPage;
import dev.stoa.data.DataPlace;
import dev.stoa.data.DataQuery;
import dev.stoa.data.PageCursor;
import dev.stoa.kernel.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;

/// Reads pages. A page without filters and order is a range of rows, which costs the same wherever
/// it lies; any other begins after the values of the last row of the page before, so that it costs
/// the same as the first one. Pages in an order are read from a sorted copy where there is one.
final class JdbcRows {

  /// Filters that choose fewer rows than this many pages are answered by the table itself: a copy
  /// would have to be searched for them, and no more are to be sorted than that.
  private static final long PAGES_MIN = 10;

  private final JdbcTotals totals;
  private final JdbcSortedCopies copies;

  JdbcRows(JdbcTotals totals, JdbcSortedCopies copies) {
    this.totals = totals;
    this.copies = copies;
  }

  DataPage page(JdbcSession session, Table table, DataQuery query) throws SQLException {
    List<TableColumn> columns = query.select().stream().map(table::column).toList();
    long limit = limit(query.limit(), columns);
    Statements statement = new Statements(table).add(select(table, query));
    statement.add(" FROM " + source(session, table, query, limit));
    JdbcScope.add(session, statement, table, query, limit + 1);
    Found found = session.query(statement.add(")").text(), rows -> found(rows, columns, limit));
    boolean isAll = query.after() == null && !found.more();
    long total = isAll ? found.items().size() : totals.total(session, table, query);
    String next = found.more() ? PageCursor.encode(table.file(), query, found.last()) : null;
    return new DataPage(found.items(), total, next);
  }

  private String source(JdbcSession session, Table table, DataQuery query, long limit)
      throws SQLException {
    if (query.order().isEmpty()) {
      return table.sql();
    }
    Optional<String> copy = copies.find(table, table.column(query.order().getFirst().column()));
    return copy.isPresent() && totals.total(session, table, query) >= PAGES_MIN * limit
        ? copy.get()
        : table.sql();
  }

  DataPlace place(JdbcSession session, Table table, DataQuery query) throws SQLException {
    var bare = new DataQuery(query.where(), List.of(), query.order(), query.limit(), query.after());
    DataPage page = page(session, table, bare);
    return new DataPlace(page.total(), page.nextCursor());
  }

  /// @param more whether a row follows
  /// @param last the place of the last row
  private record Found(ArrayNode items, boolean more, long last) {}

  private static Found found(ResultSet rows, List<TableColumn> columns, long limit)
      throws SQLException {
    ArrayNode items = Json.mapper().createArrayNode();
    long last = -1;
    while (rows.next()) {
      if (items.size() == limit) {
        return new Found(items, true, last);
      }
      items.add(JdbcCells.row(rows, columns));
      last = rows.getLong(columns.size() + 1);
    }
    return new Found(items, false, last);
  }

  /// Less than what was asked for where that could be more than a page may hold.
  private static long limit(long asked, List<TableColumn> columns) {
    long rowBytes =
        Math.max(1, columns.stream().mapToLong(column -> column.bytes().longest()).sum());
    return Math.min(asked, Math.max(1, DataPage.BYTES_MAX / rowBytes));
  }

  /// The rows are found first and written as answers write them afterwards: a cast of each row that
  /// is looked at would cost more than the search.
  private static String select(Table table, DataQuery query) {
    StringBuilder shown = new StringBuilder("SELECT ");
    StringBuilder raw = new StringBuilder("SELECT ");
    for (Column each : query.select()) {
      TableColumn column = table.column(each);
      shown.append(column.shown()).append(", ");
      raw.append(column.sql()).append(", ");
    }
    return shown + "place FROM (" + raw + Table.NUMBER + " AS place";
  }
}
