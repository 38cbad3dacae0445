package dev.stoa.engines.duckdb;

import dev.stoa.data.DataQuery;
import dev.stoa.data.ExportFormat;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// Writes rows to a file of Stoa's own. The file's path is the only one that a statement ever
/// names.
final class JdbcExports {

  private JdbcExports() {}

  /// @return how many rows it wrote
  static long write(
      JdbcSession session, Table table, DataQuery query, ExportFormat format, Path file)
      throws SQLException {
    return switch (format) {
      case JSON -> copy(session, table, query, file, "json, ARRAY true", true);
      case NDJSON -> copy(session, table, query, file, "json", true);
      case CSV -> copy(session, table, query, file, "csv, HEADER", true);
      case PARQUET -> copy(session, table, query, file, "parquet, COMPRESSION zstd", false);
      case ARROW -> arrow(session, table, query, file);
    };
  }

  /// @param shown whether values are written as answers write them, or in their own types
  private static long copy(
      JdbcSession session, Table table, DataQuery query, Path file, String options, boolean shown)
      throws SQLException {
    Statements statement = new Statements(table).add("COPY (");
    columns(statement, table, query, shown);
    JdbcScope.add(session, statement.add(" FROM " + table.sql()), table, query, query.limit());
    return session.execute(
        statement.add(") TO " + JdbcDuckDb.text(file) + " (FORMAT " + options + ")").text());
  }

  private static long arrow(JdbcSession session, Table table, DataQuery query, Path file)
      throws SQLException {
    List<TableColumn> columns = query.select().stream().map(table::column).toList();
    Statements statement = new Statements(table);
    String before = "SELECT ";
    for (TableColumn column : columns) {
      statement.add(before + ArrowKind.of(column).selected(column.sql()));
      before = ", ";
    }
    JdbcScope.add(session, statement.add(" FROM " + table.sql()), table, query, query.limit());
    return session.query(statement.text(), rows -> JdbcArrow.write(rows, columns, file));
  }

  private static void columns(Statements statement, Table table, DataQuery query, boolean shown) {
    String before = "SELECT ";
    for (var column : query.select()) {
      TableColumn found = table.column(column);
      statement.add(before + (shown ? found.shown() : found.sql()) + " AS " + name(column.name()));
      before = ", ";
    }
  }

  /// The name of a column, for what is written, as a quoted identifier.
  private static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
