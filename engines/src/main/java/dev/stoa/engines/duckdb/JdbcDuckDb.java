package dev.stoa.engines.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/// The one instance that queries run on. Its own database is empty; table files are attached
/// read-only. Its configuration is locked: no statement reaches a file outside the folder, the
/// network or an extension. Results come row by row as they are read. Safe for use by many threads.
final class JdbcDuckDb implements AutoCloseable {

  private final DuckDBConnection main;

  JdbcDuckDb(DuckRoom room) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    main = DriverManager.getConnection("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
    try (Statement statement = main.createStatement()) {
      for (String setting : settings(room)) {
        statement.execute("SET " + setting);
      }
    } catch (SQLException e) {
      main.close();
      throw e;
    }
  }

  /// The lock comes last: nothing can be set after it.
  private static List<String> settings(DuckRoom room) {
    return List.of(
        "threads = " + room.threads(),
        "memory_limit = '" + room.memoryBytes() + "B'",
        "temp_directory = " + text(room.folder().resolve("spill")),
        "max_temp_directory_size = '" + room.spillBytes() + "B'",
        "TimeZone = 'UTC'",
        "preserve_insertion_order = true",
        "autoinstall_known_extensions = false",
        "autoload_known_extensions = false",
        "allow_community_extensions = false",
        "allowed_directories = [" + text(room.folder()) + "]",
        "enable_external_access = false",
        "lock_configuration = true");
  }

  JdbcSession session() throws SQLException {
    return new JdbcSession(main.duplicate());
  }

  /// Makes a table file readable.
  ///
  /// @param name under which statements find it, made by Stoa
  void attach(Path file, String name) throws SQLException {
    try (Connection connection = main.duplicate();
        Statement statement = connection.createStatement()) {
      statement.execute("ATTACH " + text(file) + " AS " + name + " (READ_ONLY)");
    }
  }

  /// Whether DuckDB serves nothing more after this error: it gives up a whole instance when it
  /// finds itself in a state that it knows to be wrong.
  static boolean isFatal(Throwable error) {
    String message = String.valueOf(error.getMessage());
    return error instanceof SQLException
        && (message.contains("INTERNAL Error")
            || message.contains("FATAL Error")
            || message.contains("database has been invalidated"));
  }

  /// Queries that still read it keep it until they end.
  void detach(String name) throws SQLException {
    try (Connection connection = main.duplicate();
        Statement statement = connection.createStatement()) {
      statement.execute("DETACH " + name);
    }
  }

  /// A path of Stoa's own, or a name, as a literal of SQL; callers' values never come here.
  static String text(Object value) {
    return "'" + value.toString().replace("'", "''") + "'";
  }

  /// Sessions that are open end as they would have.
  @Override
  public void close() throws SQLException {
    main.close();
  }
}
