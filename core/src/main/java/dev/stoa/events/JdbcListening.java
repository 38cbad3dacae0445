package dev.stoa.events;

import dev.stoa.storage.ConnectionTo;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection that waits for `NOTIFY`, on a thread of its own; when it breaks it is made anew.
/// Meanwhile, and between notifications, the listener is called at every poll.
final class JdbcListening implements ChangeFeed.Listening {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcListening.class);
  private static final int POLL_MILLIS = 2_000;

  private final ConnectionTo connection;
  private final Runnable onChange;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean reported;

  JdbcListening(ConnectionTo connection, Runnable onChange) {
    this.connection = connection;
    this.onChange = onChange;
    this.thread = Thread.ofPlatform().daemon().name("change-feed").start(this::run);
  }

  private void run() {
    try {
      do {
        try {
          listen();
        } catch (SQLException broken) {
          report(broken);
          onChange.run();
        }
      } while (!closed.await(POLL_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() throws SQLException {
    try (Connection open =
            DriverManager.getConnection(
                connection.jdbcUrl(), connection.user(), connection.password());
        Statement statement = open.createStatement()) {
      statement.execute("listen " + JdbcChangeFeed.CHANNEL);
      reported = false;
      PGConnection notified = open.unwrap(PGConnection.class);
      while (closed.getCount() > 0) {
        // Whatever was committed before `listen` is read by this first call.
        onChange.run();
        notified.getNotifications(POLL_MILLIS);
      }
    }
  }

  private void report(SQLException broken) {
    if (!reported && closed.getCount() > 0) {
      LOG.warn(
          "Changes are polled for until the database can be listened to: {}", broken.getMessage());
      reported = true;
    }
  }

  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
  }
}
