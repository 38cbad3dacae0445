package dev.stoa.engines.duckdb;

import dev.stoa.data.Column;
import dev.stoa.data.ColumnType;
import dev.stoa.data.Condition;
import dev.stoa.data.Literal;
import dev.stoa.data.Order;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds the text of one statement over one table. What comes in is fixed words, the places of
/// columns and numbers of rows; every value of a caller becomes a parameter.
final class Statements {

  private final Table table;
  private final StringBuilder sql = new StringBuilder();
  private final List<String> values = new ArrayList<>();

  Statements(Table table) {
    this.table = table;
  }

  /// A statement and its parameters, all given as text and cast where they stand.
  record Text(String sql, List<String> values) {

    Text {
      values = List.copyOf(values);
    }

    static Text of(String sql) {
      return new Text(sql, List.of());
    }
  }

  Text text() {
    return new Text(sql.toString(), values);
  }

  /// Fixed words.
  Statements add(String words) {
    sql.append(words);
    return this;
  }

  Statements where(List<Condition> conditions) {
    String before = " WHERE ";
    for (Condition condition : conditions) {
      sql.append(before);
      condition(condition);
      before = " AND ";
    }
    return this;
  }

  /// The order with the place of the row last, which makes it total. Without an order rows come by
  /// their place of themselves (DuckDB's `preserve_insertion_order`), and a limit ends the scan.
  Statements inOrder(List<Order> order) {
    if (order.isEmpty()) {
      return this;
    }
    sql.append(" ORDER BY ");
    for (Order each : order) {
      sql.append(name(each.column()))
          .append(each.descending() ? " DESC" : " ASC")
          .append(" NULLS LAST, ");
    }
    sql.append(Table.NUMBER);
    return this;
  }

  /// The rows that come after one in the order, to be added where a condition may stand. For each
  /// column what lies before the key is ruled out first, alone, so that whole blocks of rows are
  /// skipped; what is left comes after, or is equal and must come after by the columns that follow.
  ///
  /// @param keys that row's values in the columns of the order
  Statements after(List<Order> order, List<@Nullable Literal> keys, long row) {
    StringBuilder ends = new StringBuilder();
    for (int i = 0; i < order.size(); i++) {
      Literal key = keys.get(i);
      TableColumn column = table.column(order.get(i).column());
      if (key == null) {
        sql.append('(').append(column.sql()).append(" IS NULL AND ");
        ends.append(')');
      } else {
        String sign = order.get(i).descending() ? "<" : ">";
        sql.append("((");
        bound(column, sign + "=", key);
        sql.append(") AND (");
        bound(column, sign, key);
        sql.append(" OR ");
        ends.append("))");
      }
    }
    sql.append(Table.NUMBER + " > ").append(row).append(ends);
    return this;
  }

  /// What lies on one side of a key. Missing values lie after all keys.
  private void bound(TableColumn column, String sign, Literal key) {
    sql.append(column.sql()).append(' ').append(sign).append(' ');
    value(column, key);
    if (column.column().nullable()) {
      sql.append(" OR ").append(column.sql()).append(" IS NULL");
    }
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Condition.OneOf(Column column, List<Literal> literals) -> {
        sql.append(name(column)).append(" IN (");
        list(table.column(column), literals);
        sql.append(')');
      }
      case Condition.NoneOf(Column column, List<Literal> literals) -> {
        sql.append(name(column)).append(" NOT IN (");
        list(table.column(column), literals);
        sql.append(')');
      }
      case Condition.Bound(Column column, Condition.Side side, Literal literal) -> {
        sql.append(name(column)).append(sign(side));
        value(table.column(column), literal);
      }
      case Condition.Missing(Column column, boolean missing) ->
          sql.append(name(column)).append(missing ? " IS NULL" : " IS NOT NULL");
    }
  }

  private static String sign(Condition.Side side) {
    return switch (side) {
      case ABOVE -> " > ";
      case FROM -> " >= ";
      case BELOW -> " < ";
      case UP_TO -> " <= ";
    };
  }

  private void list(TableColumn column, List<Literal> literals) {
    String before = "";
    for (Literal literal : literals) {
      sql.append(before);
      value(column, literal);
      before = ", ";
    }
  }

  /// A whole or decimal number may lie beyond the type of its column, so it is cast to one that
  /// holds it; DuckDB compares by the wider type.
  private void value(TableColumn column, Literal literal) {
    values.add(literal.text());
    sql.append("CAST(? AS ").append(castTo(column, literal)).append(')');
  }

  private static String castTo(TableColumn column, Literal literal) {
    ColumnType type = column.column().type();
    int digits = literal.text().length();
    return switch (type) {
      case INTEGER -> digits <= 18 ? "BIGINT" : "HUGEINT";
      case DECIMAL -> decimal(literal.text());
      case BOOLEAN, NUMBER, STRING, DATE, TIME, TIMESTAMP, INSTANT, OTHER -> column.sqlType();
    };
  }

  private static String decimal(String text) {
    int dot = text.indexOf('.');
    int decimals = dot < 0 ? 0 : text.length() - dot - 1;
    return "DECIMAL(38, " + decimals + ")";
  }

  private String name(Column column) {
    return table.column(column).sql();
  }
}
