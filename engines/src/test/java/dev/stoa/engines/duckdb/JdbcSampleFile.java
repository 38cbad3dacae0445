package dev.stoa.engines.duckdb;

import dev.stoa.data.Column;
import dev.stoa.data.DataFile;
import dev.stoa.data.SampleTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes a table to a Parquet file.
final class JdbcSampleFile {

  private JdbcSampleFile() {}

  static DataFile write(SampleTable table, Path folder) {
    String fingerprint = UUID.randomUUID().toString().replace("-", "");
    Path file = folder.resolve(fingerprint + "'s.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      List<Column> columns = table.shape().columns();
      statement.execute("CREATE TABLE t (" + definitions(columns) + ")");
      try (PreparedStatement insert = connection.prepareStatement(insert(columns))) {
        for (List<@Nullable Object> row : table.rows()) {
          for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            insert.setString(i + 1, value == null ? null : value.toString());
          }
          insert.execute();
        }
      }
      statement.execute("COPY t TO " + JdbcDuckDb.text(file) + " (FORMAT parquet)");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return new DataFile(file, fingerprint);
  }

  private static String definitions(List<Column> columns) {
    return String.join(
        ", ",
        columns.stream()
            .map(column -> '"' + column.name().replace("\"", "\"\"") + "\" " + type(column))
            .toList());
  }

  private static String insert(List<Column> columns) {
    return "INSERT INTO t SELECT "
        + String.join(
            ", ", columns.stream().map(column -> "CAST(? AS " + type(column) + ")").toList());
  }

  private static String type(Column column) {
    return switch (column.type()) {
      case BOOLEAN -> "BOOLEAN";
      case INTEGER -> "BIGINT";
      case DECIMAL -> "DECIMAL(18, 2)";
      case NUMBER -> "DOUBLE";
      case STRING -> "VARCHAR";
      case DATE -> "DATE";
      case TIME -> "TIME";
      case TIMESTAMP -> "TIMESTAMP";
      case INSTANT -> "TIMESTAMPTZ";
      case OTHER -> "VARCHAR[]";
    };
  }
}
