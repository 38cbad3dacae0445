package dev.stoa.engines.duckdb;

import dev.stoa.data.Column;
import dev.stoa.data.DataFile;
import dev.stoa.data.SampleTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
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

  /// The numbers from 0 on, in the column `n`, beside texts.
  static DataFile numbers(int count, Path folder) {
    String fingerprint = "numbers" + count;
    Path file = folder.resolve(fingerprint + ".parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT range AS n, 'text ' || (range * 7919 %% 100003) AS t FROM range(%d)) TO %s"
              .formatted(count, JdbcDuckDb.text(file)));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return new DataFile(file, fingerprint);
  }

  /// What a statement finds on an instance of its own: a line per row, `|` between values.
  static List<String> lines(String sql) {
    List<String> lines = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        StringJoiner line = new StringJoiner("|");
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.add(String.valueOf(rows.getObject(i)));
        }
        lines.add(line.toString());
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return lines;
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
