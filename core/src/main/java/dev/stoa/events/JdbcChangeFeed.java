package dev.stoa.events;

import dev.stoa.storage.ConnectionTo;
import dev.stoa.storage.Database;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The feed in PostgreSQL. A deferred trigger of `changes` gives the versions when a transaction
/// commits, and notifies those who listen.
public final class JdbcChangeFeed implements ChangeFeed {

  private static final Duration POLL = Duration.ofSeconds(2);

  private final Database database;
  private final ConnectionTo connection;
  private final Duration poll;

  /// @param connection to the same database; each [#listen] has a connection of its own
  public JdbcChangeFeed(Database database, ConnectionTo connection) {
    this(database, connection, POLL);
  }

  JdbcChangeFeed(Database database, ConnectionTo connection, Duration poll) {
    this.database = database;
    this.connection = connection;
    this.poll = poll;
  }

  @Override
  public void record(Topic topic, String id) {
    database.run(handle ->
        handle.execute("INSERT INTO changes (topic, id) VALUES (?, ?)", topic.name(), id));
  }

  @Override
  public long version() {
    return database.run(JdbcChangeFeed::version);
  }

  @Override
  public Changes since(long version, int max) {
    return database.run(handle -> since(handle, version, max));
  }

  @Override
  public Listening listen(Runnable onChange) {
    return JdbcListening.start(connection, poll, onChange, this::prune);
  }

  @Override
  public void prune() {
    database.run(handle ->
        handle.execute("DELETE FROM changes WHERE recorded_at < now() - interval '1 hour'"));
  }

  private static Changes since(Handle handle, long version, int max) {
    long newest = version(handle);
    if (version > newest || newest - version > max) {
      return new Changes.ReloadAll(newest);
    }
    List<Change> changes = changes(handle, version, newest);
    // The clock ticks once for each change: a missing one was pruned.
    return changes.size() == newest - version
        ? new Changes.Delta(changes, newest)
        : new Changes.ReloadAll(newest);
  }

  private static List<Change> changes(Handle handle, long after, long upTo) {
    return handle
        .select(
            """
            SELECT version, topic, id FROM changes
            WHERE version > ? AND version <= ?
            ORDER BY version
            """,
            after,
            upTo)
        .map((row, _) ->
            new Change(
                row.getLong("version"), Topic.valueOf(row.getString("topic")), row.getString("id")))
        .list();
  }

  private static long version(Handle handle) {
    return handle.select("SELECT version FROM change_clock").mapTo(Long.class).one();
  }
}
