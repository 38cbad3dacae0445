package dev.stoa.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import javax.sql.DataSource;

/// Open connections to one database, shared by all threads. A connection that breaks is replaced,
/// so callers see an error while the database is away and go on when it is back.
public final class ConnectionPool implements AutoCloseable {

  private static final long WAIT_MILLIS = 5_000;

  private final HikariDataSource source;

  private ConnectionPool(HikariDataSource source) {
    this.source = source;
  }

  /// Connects at once; a database that does not answer, or refuses, is a [StorageException].
  public static ConnectionPool open(ConnectionTo connection, int sizeMax) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("stoa");
    config.setJdbcUrl(connection.jdbcUrl());
    config.setUsername(connection.user());
    config.setPassword(connection.password());
    config.setMaximumPoolSize(sizeMax);
    config.setMinimumIdle(Math.min(2, sizeMax));
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setInitializationFailTimeout(WAIT_MILLIS);
    // The driver would otherwise impose this machine's zone on every session.
    config.setConnectionInitSql("SET TIME ZONE 'UTC'");
    config.addDataSourceProperty("ApplicationName", "stoa");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("socketTimeout", "300");
    try {
      return new ConnectionPool(new HikariDataSource(config));
    } catch (PoolInitializationException unreachable) {
      throw unreachable(connection, unreachable);
    }
  }

  /// How much of a pool is used.
  ///
  /// @param waiting threads that wait for a connection
  /// @param most connections that there may be
  public record Load(int active, int idle, int waiting, int most) {}

  public Load load() {
    HikariPoolMXBean now = source.getHikariPoolMXBean();
    return new Load(
        now.getActiveConnections(),
        now.getIdleConnections(),
        now.getThreadsAwaitingConnection(),
        source.getMaximumPoolSize());
  }

  public DataSource source() {
    return source;
  }

  @Override
  public void close() {
    source.close();
  }

  private static StorageException unreachable(ConnectionTo connection, Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return new StorageException(
        "Cannot connect to %s as %s: %s"
            .formatted(connection.address(), connection.user(), cause.getMessage()),
        failure);
  }
}
