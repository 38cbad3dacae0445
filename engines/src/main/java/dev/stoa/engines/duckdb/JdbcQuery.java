package dev.stoa.engines.duckdb;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// One question as a task of the pool, on a connection of its own.
final class JdbcQuery<T> implements QueryPool.Query<T> {

  private final JdbcTables tables;
  private final Work<T> work;
  private volatile @Nullable JdbcSession session;
  private volatile boolean stopped;

  JdbcQuery(JdbcTables tables, Work<T> work) {
    this.tables = tables;
    this.work = work;
  }

  /// What is done with the connection.
  interface Work<T> {
    T on(JdbcSession session) throws Exception;
  }

  @Override
  public T run() throws Exception {
    JdbcDuckDb database = tables.database();
    try (JdbcSession own = database.session()) {
      session = own;
      if (stopped) {
        throw new SQLException("The query was stopped.");
      }
      return work.on(own);
    } catch (SQLException e) {
      if (JdbcDuckDb.isFatal(e)) {
        tables.leave(database);
      }
      throw e;
    }
  }

  @Override
  public void stop() {
    stopped = true;
    JdbcSession own = session;
    if (own != null) {
      own.stop();
    }
  }
}
