package dev.stoa.engines.duckdb;

import dev.stoa.data.DataQuery;
import dev.stoa.data.Literal;
import dev.stoa.data.Order;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which rows a query is about, in which order: what follows the table in a statement. Rows without
/// filters and order are a range, which costs the same wherever it lies; any other begins after the
/// values of the row before, so that it costs the same as the first page.
final class JdbcScope {

  private JdbcScope() {}

  /// @param limit of rows, [DataQuery#ALL] for none
  static void add(
      JdbcSession session, Statements statement, Table table, DataQuery query, long limit)
      throws SQLException {
    Long after = query.after();
    if (query.where().isEmpty() && query.order().isEmpty()) {
      long first = after == null ? 0 : after + 1;
      statement.add(" WHERE " + Table.NUMBER + " >= " + first);
      if (limit < table.shape().rows()) {
        statement.add(" AND " + Table.NUMBER + " < " + (first + limit) + " LIMIT " + limit);
      }
      return;
    }
    statement.where(query.where());
    if (after != null) {
      statement.add(query.where().isEmpty() ? " WHERE " : " AND ");
      Optional<List<@Nullable Literal>> keys = keys(session, table, query.order(), after);
      if (keys.isPresent()) {
        statement.after(query.order(), keys.get(), after);
      } else {
        statement.add("false");
      }
    }
    statement.inOrder(query.order());
    if (limit != DataQuery.ALL) {
      statement.add(" LIMIT " + limit);
    }
  }

  /// The values of a row in the columns of the order; empty when there is no such row.
  private static Optional<List<@Nullable Literal>> keys(
      JdbcSession session, Table table, List<Order> order, long row) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT ");
    for (Order each : order) {
      sql.append("CAST(").append(table.column(each.column()).sql()).append(" AS VARCHAR), ");
    }
    sql.append(Table.NUMBER + " FROM ").append(table.sql());
    sql.append(" WHERE " + Table.NUMBER + " = ").append(row);
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
