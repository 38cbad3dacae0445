package dev.stoa.engines.duckdb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Values of a result as JSON, as [TableColumn#shown] selects them.
final class JdbcCells {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JdbcCells() {}

  static ObjectNode row(ResultSet rows, List<TableColumn> columns) throws SQLException {
    ObjectNode row = NODES.objectNode();
    for (int i = 0; i < columns.size(); i++) {
      row.set(columns.get(i).column().name(), of(rows.getObject(i + 1)));
    }
    return row;
  }

  static JsonNode of(@Nullable Object value) {
    return switch (value) {
      case null -> NODES.nullNode();
      case Boolean flag -> NODES.booleanNode(flag);
      case Byte number -> NODES.numberNode(number.longValue());
      case Short number -> NODES.numberNode(number.longValue());
      case Integer number -> NODES.numberNode(number.longValue());
      case Long number -> NODES.numberNode(number);
      case BigInteger number -> NODES.numberNode(number);
      case BigDecimal number -> NODES.numberNode(number);
      case Double number when Double.isFinite(number) -> NODES.numberNode(number);
      case Double _ -> NODES.nullNode();
      default -> NODES.stringNode(value.toString());
    };
  }
}
