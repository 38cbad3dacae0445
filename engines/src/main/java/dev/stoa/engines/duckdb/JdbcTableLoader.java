package dev.stoa.engines.duckdb;

import dev.stoa.data.Column;
import dev.stoa.data.ColumnType;
import dev.stoa.data.DataFile;
import dev.stoa.data.TextBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns a Parquet file into a table file: the rows in the order of the file, with columns called
/// by their place and the number of the row, and beside them what the columns are. It works on an
/// instance of its own, which is the only one that sees the Parquet file, and is gone afterwards.
final class JdbcTableLoader {

  /// Of how many rows a group is, the least that is read of a column; DuckDB's own number is
  /// 122,880.
  private static final int GROUP_ROWS = 32_768;

  private final DuckRoom room;

  JdbcTableLoader(DuckRoom room) {
    this.room = room;
  }

  /// @param target where the table file is wanted; it appears there as a whole or not at all
  void load(DataFile file, Path target) throws SQLException, IOException {
    load(file, target, room.threads(), room.memoryBytes(), null);
  }

  /// The same rows with the same numbers, but they lie in the order of a column. It takes one
  /// thread and half of the memory, since nobody waits for it.
  void loadSorted(DataFile file, Path target, TableColumn column) throws SQLException, IOException {
    load(file, target, 1, room.memoryBytes() / 2, column);
  }

  private void load(
      DataFile file, Path target, int threads, long memoryBytes, @Nullable TableColumn sortedBy)
      throws SQLException, IOException {
    Path unfinished = target.resolveSibling(target.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + threads);
      statement.execute("SET memory_limit = '" + memoryBytes + "B'");
      statement.execute("SET temp_directory = " + JdbcDuckDb.text(room.folder().resolve("spill")));
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute(
          "ATTACH %s AS made (ROW_GROUP_SIZE %d)"
              .formatted(JdbcDuckDb.text(unfinished), GROUP_ROWS));
      String source = "read_parquet(" + JdbcDuckDb.text(file.path().toAbsolutePath()) + ")";
      fill(statement, source, sortedBy);
      statement.execute("DETACH made");
    }
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void fill(Statement statement, String source, @Nullable TableColumn sortedBy)
      throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> types = new ArrayList<>();
    try (ResultSet columns = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
      while (columns.next()) {
        names.add(columns.getString("column_name"));
        types.add(columns.getString("column_type"));
      }
    }
    List<String> places = new ArrayList<>();
    List<String> held = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String place = TableColumn.sql(i);
      places.add(place);
      held.add("CAST(%s AS %s) AS %s".formatted(place, TableColumn.heldAs(types.get(i)), place));
    }
    statement.execute(
        "CREATE TABLE made.rows AS SELECT %s, row_number() OVER () - 1 AS %s FROM %s AS source(%s)"
                .formatted(String.join(", ", held), Table.NUMBER, source, String.join(", ", places))
            + (sortedBy == null
                ? ""
                : " ORDER BY %s NULLS LAST, %s".formatted(sortedBy.sql(), Table.NUMBER)));
    if (sortedBy == null) {
      describe(statement, names, types);
    }
  }

  /// What each column is, its missing values and the lengths of its texts counted once.
  private static void describe(Statement statement, List<String> names, List<String> types)
      throws SQLException {
    statement.execute(
        """
        CREATE TABLE made.columns (
          place INTEGER, name VARCHAR, type VARCHAR, sql_type VARCHAR,
          nullable BOOLEAN, longest BIGINT, hundred BIGINT, thousand BIGINT, every BIGINT)
        """);
    for (int i = 0; i < names.size(); i++) {
      String place = TableColumn.sql(i);
      String held = TableColumn.heldAs(types.get(i));
      String bytes =
          TableColumn.isText(held)
              ? "coalesce(strlen(CAST(to_json(%s) AS VARCHAR)), 4)".formatted(place)
              : Long.toString(TableColumn.fixedBytes());
      statement.execute(
          """
          INSERT INTO made.columns
          SELECT %d, %s, %s, %s, missing, coalesce(longest[1], 0),
            coalesce(list_sum(longest[:100]), 0), coalesce(list_sum(longest), 0), coalesce(every, 0)
          FROM (
            SELECT count(*) > count(value) AS missing, max(bytes, 1000) AS longest, sum(bytes) AS every
            FROM (SELECT %s AS value, %s AS bytes FROM made.rows))
          """
              .formatted(
                  i,
                  JdbcDuckDb.text(names.get(i)),
                  JdbcDuckDb.text(TableColumn.typeOf(types.get(i)).name()),
                  JdbcDuckDb.text(held),
                  place,
                  bytes));
    }
  }

  /// Reads what a table file says of itself.
  static Table read(JdbcSession session, DataFile file, String database) throws SQLException {
    long rows =
        session.query(
            Statements.Text.of("SELECT count(*) FROM " + database + ".rows"),
            result -> result.next() ? result.getLong(1) : 0);
    List<TableColumn> columns =
        session.query(
            Statements.Text.of(
                """
                SELECT place, name, type, sql_type, nullable, longest, hundred, thousand, every
                FROM %s.columns ORDER BY place
                """
                    .formatted(database)),
            JdbcTableLoader::columns);
    return Table.of(file, database, columns, rows);
  }

  private static List<TableColumn> columns(ResultSet rows) throws SQLException {
    List<TableColumn> columns = new ArrayList<>();
    while (rows.next()) {
      Column column =
          new Column(
              rows.getString("name"),
              ColumnType.valueOf(rows.getString("type")),
              rows.getBoolean("nullable"));
      TextBytes bytes =
          new TextBytes(
              rows.getLong("longest"),
              rows.getLong("hundred"),
              rows.getLong("thousand"),
              rows.getLong("every"));
      columns.add(new TableColumn(rows.getInt("place"), column, rows.getString("sql_type"), bytes));
    }
    return columns;
  }
}
