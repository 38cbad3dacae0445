package dev.stoa.engines.duckdb;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies of large tables, each sorted by one column, so that a page in the order of that column
/// reads a few groups of rows where it would look at every value of the table.
///
/// A copy holds the same rows with the same numbers and answers whatever the table does; only where
/// rows lie is different. The first question in an order has its copy made in the background; until
/// it is ready, questions read the table. A copy that could not be made is not tried again before
/// Stoa starts anew. Safe for use by many threads.
final class JdbcSortedCopies implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcSortedCopies.class);

  /// What the copies of one table may take on disk.
  private static final long BYTES_MAX = 1_000_000_000;

  private final JdbcTables tables;
  private final long rowsMin;
  private final ExecutorService making;
  private final Map<String, Map<Integer, Copy>> copies = new ConcurrentHashMap<>();

  private sealed interface Copy {}

  private record Ready(String sql) implements Copy {}

  private record Unready() implements Copy {}

  /// @param rowsMin of smaller tables there are no copies: sorting them takes no longer than
  ///   reading
  /// @param making makes one copy at a time
  JdbcSortedCopies(JdbcTables tables, long rowsMin, ExecutorService making) {
    this.tables = tables;
    this.rowsMin = rowsMin;
    this.making = making;
  }

  /// What statements call the copy that is sorted by a column; empty as long as there is none.
  Optional<String> find(Table table, TableColumn column) {
    if (table.shape().rows() < rowsMin) {
      return Optional.empty();
    }
    return switch (copies
        .computeIfAbsent(table.database(), _ -> new ConcurrentHashMap<>())
        .computeIfAbsent(column.place(), _ -> asked(table, column))) {
      case Ready(String sql) -> Optional.of(sql);
      case Unready() -> Optional.empty();
    };
  }

  private Copy asked(Table table, TableColumn column) {
    try {
      making.execute(() -> make(table, column));
    } catch (RejectedExecutionException _) {
      // as many wait as may, or Stoa is stopping
    }
    return new Unready();
  }

  private void make(Table table, TableColumn column) {
    Map<Integer, Copy> own =
        copies.computeIfAbsent(table.database(), _ -> new ConcurrentHashMap<>());
    try {
      long made = own.values().stream().filter(Ready.class::isInstance).count();
      if ((made + 1) * tables.bytes(table) <= BYTES_MAX) {
        own.put(column.place(), new Ready(tables.sorted(table, column)));
      }
    } catch (SQLException | IOException | IllegalStateException failure) {
      LOG.warn(
          "No copy sorted by column {} can be made of {}", column.place(), table.file(), failure);
    }
  }

  /// Waits for the copy that is being made. To be called when no query runs any more.
  @Override
  public void close() {
    making.shutdownNow();
    try {
      if (!making.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("A sorted copy is still being made.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
