package dev.stoa.engines.datasets;

import dev.stoa.engines.training.InputStamp;
import dev.stoa.engines.training.Workplace;
import dev.stoa.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Writes the Parquet files. The same packages and the same SQL make the same bytes: one thread
/// reads, and the rows keep the order that the SQL gives them.
final class JdbcDataSets {

  private static final int ROW_GROUP = 122_880;

  private JdbcDataSets() {}

  /// @param args the folders of a [Workplace], the folder with the SQL, and the one to write to
  public static void main(String[] args) throws IOException, SQLException {
    Workplace place = Workplace.of(args);
    Path from = Path.of(args[3]);
    Path to = Files.createDirectories(Path.of(args[4]));
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      String stamp = stamp(place, from, duckdb.getMetaData().getDatabaseProductVersion());
      Path stamped = place.work().resolve("datasets.stamp");
      List<Path> files = sqlFiles(from);
      if (InputStamp.isIn(stamped, stamp)
          && files.stream().allMatch(file -> Files.exists(to.resolve(parquet(file))))) {
        return;
      }
      try (Statement statement = duckdb.createStatement()) {
        statement.execute("set threads = 1");
        statement.execute("set file_search_path = " + literal(place.packages().toString()));
        for (Path file : files) {
          Path made = to.resolve(parquet(file));
          write(statement, Files.readString(file), made);
          Files.write(
              Path.of(made.toString().replace(".parquet", ".json")),
              Json.bytes(description(statement, made)));
        }
      }
      Files.writeString(stamped, stamp);
    }
  }

  private static void write(Statement statement, String sql, Path file) throws SQLException {
    statement.execute(
        "copy (%s\n) to %s (format parquet, compression zstd, row_group_size %d)"
            .formatted(sql, literal(file.toString()), ROW_GROUP));
  }

  /// What is in it: the product need not look for itself.
  private static Description description(Statement statement, Path file)
      throws IOException, SQLException {
    List<Column> columns = new ArrayList<>();
    long rows;
    try (ResultSet count =
        statement.executeQuery("select count(*) from " + literal(file.toString()))) {
      count.next();
      rows = count.getLong(1);
    }
    try (ResultSet summary =
        statement.executeQuery("summarize select * from " + literal(file.toString()))) {
      while (summary.next()) {
        columns.add(
            new Column(
                summary.getString("column_name"),
                type(summary.getString("column_type")),
                summary.getDouble("null_percentage") > 0));
      }
    }
    return new Description(fingerprint(Files.readAllBytes(file)), rows, columns);
  }

  private record Description(String fingerprint, long rows, List<Column> columns) {}

  private record Column(String name, String type, boolean nullable) {}

  private static String type(String duckdb) {
    return switch (duckdb) {
      case "BOOLEAN" -> "boolean";
      case "INTEGER", "BIGINT" -> "integer";
      case "DOUBLE" -> "number";
      case "VARCHAR" -> "string";
      case "DATE" -> "date";
      case "TIMESTAMP" -> "timestamp";
      default -> throw new IllegalArgumentException("cast " + duckdb + " to a plainer type");
    };
  }

  private static String fingerprint(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String stamp(Workplace place, Path from, String version) throws IOException {
    return new InputStamp()
        .text("2 " + version)
        .text(Files.readString(place.packages().resolve("fetched")))
        .files(from, ".sql")
        .end();
  }

  private static List<Path> sqlFiles(Path from) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  private static String parquet(Path sql) {
    return sql.getFileName().toString().replace(".sql", ".parquet");
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
