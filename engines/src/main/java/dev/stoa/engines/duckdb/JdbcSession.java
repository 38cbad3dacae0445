package dev.stoa.engines.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One connection, for one query at a time, that another thread can stop.
final class JdbcSession implements AutoCloseable {

  private final Connection connection;
  private volatile @Nullable PreparedStatement running;
  private volatile boolean stopped;

  JdbcSession(Connection connection) {
    this.connection = connection;
  }

  /// What is done with the rows of a result, on the thread of the query.
  interface Rows<T> {
    T read(ResultSet rows) throws SQLException, IOException;
  }

  <T> T query(Statements.Text text, Rows<T> reading) throws SQLException {
    try (PreparedStatement statement = prepared(text);
        ResultSet rows = statement.executeQuery()) {
      return reading.read(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      running = null;
    }
  }

  /// @return how many rows it wrote
  long execute(Statements.Text text) throws SQLException {
    try (PreparedStatement statement = prepared(text)) {
      return statement.executeLargeUpdate();
    } finally {
      running = null;
    }
  }

  private PreparedStatement prepared(Statements.Text text) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text.sql());
    List<String> values = text.values();
    for (int i = 0; i < values.size(); i++) {
      statement.setString(i + 1, values.get(i));
    }
    running = statement;
    if (stopped) {
      statement.close();
      throw new SQLException("The query was stopped.");
    }
    return statement;
  }

  /// Stops what runs and what would be run next. A statement that is just about to begin may miss
  /// it, so it is to be called until the work has ended.
  void stop() {
    stopped = true;
    PreparedStatement statement = running;
    if (statement != null) {
      try {
        statement.cancel();
      } catch (SQLException _) {
        // it has just ended
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
