package dev.stoa.journal;

import dev.stoa.kernel.CallId;
import dev.stoa.storage.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// [ShippingStore] in PostgreSQL.
public final class JdbcShippingStore implements ShippingStore {

  private static final int REASON_MAX = 1_000;

  private final Database database;

  public JdbcShippingStore(Database database) {
    this.database = database;
  }

  @Override
  public JournalOffset lock(String node) {
    return database.run(handle -> {
      handle
          .createUpdate(
              """
              INSERT INTO journal_offsets (node, segment, start, position, frame_check)
              VALUES (:node, 0, 0, 0, 0)
              ON CONFLICT (node) DO NOTHING
              """)
          .bind("node", node)
          .execute();
      return locked(handle, node);
    });
  }

  /// Two shippers of one node's journal wait for each other here, and the second one sees what the
  /// first one did.
  private static JournalOffset locked(Handle handle, String node) {
    return handle
        .createQuery(
            """
            SELECT segment, start, position, frame_check
              FROM journal_offsets
             WHERE node = :node
               FOR UPDATE
            """)
        .bind("node", node)
        .map((row, _) ->
            new JournalOffset(row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4)))
        .one();
  }

  @Override
  public void move(String node, JournalOffset offset) {
    database.run(handle ->
        handle
            .createUpdate(
                """
                UPDATE journal_offsets
                   SET segment = :segment, start = :start, position = :position,
                       frame_check = :check, moved_at = now()
                 WHERE node = :node
                """)
            .bind("node", node)
            .bind("segment", offset.segment())
            .bind("start", offset.start())
            .bind("position", offset.position())
            .bind("check", offset.check())
            .execute());
  }

  @Override
  public void open(String node, Map<CallId, byte[]> started) {
    if (started.isEmpty()) {
      return;
    }
    database.run(handle -> {
      var batch =
          handle.prepareBatch(
              """
              INSERT INTO journal_open (node, call, started)
              VALUES (:node, :call, :started)
              ON CONFLICT (node, call) DO NOTHING
              """);
      started.forEach((call, payload) ->
          batch.bind("node", node).bind("call", call.value()).bind("started", payload).add());
      return batch.execute();
    });
  }

  @Override
  public void close(String node, Collection<CallId> settled) {
    if (settled.isEmpty()) {
      return;
    }
    database.run(handle ->
        handle
            .createUpdate("DELETE FROM journal_open WHERE node = :node AND call = ANY (:calls)")
            .registerArrayType(String.class, "text")
            .bind("node", node)
            .bindArray("calls", String.class, settled.stream().map(CallId::value).toList())
            .execute());
  }

  @Override
  public List<byte[]> open(String node) {
    return database.run(handle ->
        handle
            .createQuery("SELECT started FROM journal_open WHERE node = :node ORDER BY call")
            .bind("node", node)
            .map((row, _) -> row.getBytes(1))
            .list());
  }

  @Override
  public void park(String node, JournalOffset offset, String reason, byte[] bytes) {
    // PostgreSQL refuses the character NUL in a text
    String clean = reason.replace("\0", "");
    database.run(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO journal_parked (node, segment, start, reason, bytes)
                VALUES (:node, :segment, :start, :reason, :bytes)
                """)
            .bind("node", node)
            .bind("segment", offset.segment())
            .bind("start", offset.start())
            .bind("reason", clean.substring(0, Math.min(clean.length(), REASON_MAX)))
            .bind("bytes", bytes)
            .execute());
  }

  @Override
  public long countParked(String node) {
    return database.run(handle ->
        handle
            .createQuery("SELECT count(*) FROM journal_parked WHERE node = :node")
            .bind("node", node)
            .mapTo(long.class)
            .one());
  }

  @Override
  public boolean isFaultOfData(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return isOfData(sql.getSQLState());
      }
      if (cause instanceof IOException) {
        return false;
      }
    }
    return failure instanceof RuntimeException;
  }

  /// Class 22 is a value that does not fit, class 23 a constraint that is violated.
  private static boolean isOfData(@Nullable String state) {
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }
}
