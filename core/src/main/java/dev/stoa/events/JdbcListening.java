package dev.stoa.events;

import dev.stoa.events.ChangeFeed.Listening;
import dev.stoa.storage.ConnectionTo;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for notifications on a connection of its own; one that is lost is made anew.
final class JdbcListening implements Listening {

  static final String CONNECTION_NAME = "stoa-changes";

  private static final Logger log = LoggerFactory.getLogger(JdbcListening.class);
  private static final Duration RETRY = Duration.ofMillis(500);
  private static final Duration PRUNE_EVERY = Duration.ofMinutes(5);
  private static final int PING_SECONDS = 2;
  private static final Duration END_PATIENCE = Duration.ofSeconds(5);

  private final ConnectionTo address;
  private final Duration poll;
  private final Runnable onChange;
  private final Runnable prune;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable Connection current;
  private long prunedNanos;
  private boolean isAway;
  private boolean isFailing;

  private JdbcListening(ConnectionTo address, Duration poll, Runnable onChange, Runnable prune) {
    this.address = address;
    this.poll = poll;
    this.onChange = onChange;
    this.prune = prune;
    this.prunedNanos = System.nanoTime();
    this.thread = Thread.ofVirtual().name("changes").unstarted(this::run);
  }

  static JdbcListening start(
      ConnectionTo address, Duration poll, Runnable onChange, Runnable prune) {
    JdbcListening listening = new JdbcListening(address, poll, onChange, prune);
    listening.thread.start();
    return listening;
  }

  @Override
  public void close() {
    closed.countDown();
    Connection connection = current;
    try {
      if (connection != null) {
        // Ends the wait at once, which an orderly close would not.
        connection.abort(Runnable::run);
      }
      thread.join(END_PATIENCE);
    } catch (SQLException failure) {
      log.debug("The connection was gone already", failure);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!isClosed()) {
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        current = connection;
        statement.execute("LISTEN stoa_changes");
        isAway = false;
        listen(connection);
      } catch (SQLException failure) {
        lost(failure);
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    PGConnection notified = connection.unwrap(PGConnection.class);
    int pollMillis = Math.toIntExact(poll.toMillis());
    while (!isClosed()) {
      attempt(onChange);
      if (notified.getNotifications(pollMillis).length == 0 && !connection.isValid(PING_SECONDS)) {
        throw new SQLException("the connection does not answer");
      }
      if (System.nanoTime() - prunedNanos > PRUNE_EVERY.toNanos()) {
        prunedNanos = System.nanoTime();
        attempt(prune);
      }
    }
  }

  private void lost(SQLException failure) {
    if (isClosed()) {
      return;
    }
    if (!isAway) {
      log.warn("Changes are not heard of until the database is back: {}", failure.getMessage());
      isAway = true;
    }
    try {
      if (!closed.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
        attempt(onChange);
      }
    } catch (InterruptedException _) {
      closed.countDown();
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    properties.setProperty("ApplicationName", CONNECTION_NAME);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(address.jdbcUrl(), properties);
  }

  /// What fails again and again, as while the database is away, is told once.
  private void attempt(Runnable action) {
    try {
      action.run();
      isFailing = false;
    } catch (RuntimeException failure) {
      if (!isFailing) {
        log.warn("What had to be done about changes failed; it is tried again", failure);
        isFailing = true;
      }
    }
  }
}
