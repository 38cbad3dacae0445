package dev.stoa.engines.duckdb;

import dev.stoa.data.Column;
import dev.stoa.data.DataPage;
import dev.stoa.data.DataQuery;
import dev.stoa.data.Literal;
import dev.stoa.data.Order;
import dev.stoa.data.PageCursor;
import dev.stoa.kernel.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/// Reads pages. A page without filters and order is a range of rows, which costs the same wherever
/// it lies; any other begins after the values of the last row of the page before, so that it costs
/// the same as the first one.
final class JdbcRows {

  private final JdbcTotals totals;

  JdbcRows(JdbcTotals totals) {
    this.totals = totals;
  }

  DataPage page(JdbcSession session, Table table, DataQuery query) throws SQLException {
    List<TableColumn> columns = query.select().stream().map(table::column).toList();
    long limit = limit(query.limit(), columns);
    Optional<Statements.Text> text = text(session, table, query, limit + 1);
    Found found =
        text.isEmpty()
            ? Found.nothing()
            : session.query(text.get(), rows -> found(rows, columns, limit));
    boolean isAll = query.after() == null && !found.more();
    long total = isAll ? found.items().size() : totals.total(session, table, query);
    String next = found.more() ? PageCursor.encode(table.file(), query, found.last()) : null;
    return new DataPage(found.items(), total, next);
  }

  /// @param more whether a row follows
  /// @param last the place of the last row
  private record Found(ArrayNode items, boolean more, long last) {

    static Found nothing() {
      return new Found(Json.mapper().createArrayNode(), false, -1);
    }
  }

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
    long rowBytes = columns.stream().mapToLong(TableColumn::bytesMax).sum();
    return Math.min(asked, Math.max(1, DataPage.BYTES_MAX / rowBytes));
  }

  private static Optional<Statements.Text> text(
      JdbcSession session, Table table, DataQuery query, long rows) throws SQLException {
    Statements statement = new Statements(table).add(select(table, query));
    Long after = query.after();
    if (query.where().isEmpty() && query.order().isEmpty()) {
      long first = after == null ? 0 : after + 1;
      return Optional.of(
          statement
              .add(" WHERE rowid >= " + first + " AND rowid < " + (first + rows) + ")")
              .text());
    }
    if (after == null) {
      statement.where(query.where());
    } else {
      Optional<List<@Nullable Literal>> keys = keys(session, table, query.order(), after);
      if (keys.isEmpty()) {
        return Optional.empty();
      }
      statement
          .where(query.where())
          .add(query.where().isEmpty() ? " WHERE " : " AND ")
          .after(query.order(), keys.get(), after);
    }
    return Optional.of(statement.inOrder(query.order()).add(" LIMIT " + rows + ")").text());
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
    return shown + "place FROM (" + raw + "rowid AS place FROM " + table.sql();
  }

  /// The values of a row in the columns of the order; empty when there is no such row.
  private static Optional<List<@Nullable Literal>> keys(
      JdbcSession session, Table table, List<Order> order, long row) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT ");
    for (Order each : order) {
      sql.append("CAST(").append(table.column(each.column()).sql()).append(" AS VARCHAR), ");
    }
    sql.append("rowid FROM ").append(table.sql()).append(" WHERE rowid = ").append(row);
    return session.query(Statements.Text.of(sql.toString()), rows -> keys(rows, order.size()));
  }

  private static Optional<List<@Nullable Literal>> keys(ResultSet rows, int count)
      throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    List<@Nullable Literal> keys = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String text = rows.getString(i);
      keys.add(text == null ? null : new Literal(text));
    }
    return Optional.of(keys);
  }
}
