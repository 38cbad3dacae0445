package dev.stoa.events;

import dev.stoa.storage.ConnectionTo;
import dev.stoa.storage.Database;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// [ChangeFeed] on the tables `change_clock` and `changes`, with `NOTIFY` to wake the listeners.
public final class JdbcChangeFeed implements ChangeFeed {

  static final String CHANNEL = "stoa_changes";

  private final Database database;
  private final ConnectionTo connection;

  public JdbcChangeFeed(Database database, ConnectionTo connection) {
    this.database = database;
    this.connection = connection;
  }

  /// The row of the clock stays locked until the transaction ends, which puts writers in a line:
  /// who sees a version sees all before it.
  @Override
  public void record(Topic topic, String id) {
    database.run(handle ->
        handle
            .createUpdate(
                """
                with tick as (
                  update change_clock set version = version + 1 returning version
                ), told as (
                  select pg_notify('stoa_changes', '')
                )
                insert into changes (version, topic, id)
                select tick.version, :topic, :id from tick, told
                """)
            .bind("topic", topic.name())
            .bind("id", id)
            .execute());
  }

  @Override
  public long version() {
    return database.run(JdbcChangeFeed::version);
  }

  @Override
  public Changes since(long version, int max) {
    return database.run(handle -> {
      long newest = version(handle);
      if (version > newest || newest - version > max) {
        return new Changes.ReloadAll(newest);
      }
      List<Change> changes = changes(handle, version);
      // The clock ticks once for each change: a missing one was pruned.
      return changes.size() == newest - version
          ? new Changes.Delta(changes, newest)
          : new Changes.ReloadAll(newest);
    });
  }

  @Override
  public void prune() {
    database.run(handle ->
        handle.execute("delete from changes where recorded_at < now() - interval '1 hour'"));
  }

  @Override
  public Listening listen(Runnable onChange) {
    return new JdbcListening(connection, onChange);
  }

  private static long version(Handle handle) {
    return handle.createQuery("select version from change_clock").mapTo(Long.class).one();
  }

  private static List<Change> changes(Handle handle, long version) {
    return handle
        .createQuery(
            """
            select version, topic, id from changes where version > :version order by version
            """)
        .bind("version", version)
        .map((row, _) ->
            new Change(
                row.getLong("version"), Topic.valueOf(row.getString("topic")), row.getString("id")))
        .list();
  }
}
