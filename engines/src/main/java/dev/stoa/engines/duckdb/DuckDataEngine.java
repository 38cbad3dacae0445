package dev.stoa.engines.duckdb;

import dev.stoa.data.AnswerBytes;
import dev.stoa.data.DataAnswer;
import dev.stoa.data.DataEngine;
import dev.stoa.data.DataExport;
import dev.stoa.data.DataFile;
import dev.stoa.data.DataPage;
import dev.stoa.data.DataPlace;
import dev.stoa.data.DataQuery;
import dev.stoa.data.DataShape;
import dev.stoa.data.DataStatistics;
import dev.stoa.data.ExportFormat;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers queries with DuckDB. Safe for use by many threads. DuckDB is loaded by the first
/// question.
public final class DuckDataEngine implements DataEngine {

  private static final Logger LOG = LoggerFactory.getLogger(DuckDataEngine.class);

  private static final long COPIED_ROWS_MIN = 200_000;
  private static final int COPIES_WAITING_MAX = 64;

  private final ExportFolder exports;
  private final JdbcTables tables;
  private final QueryPool pool;
  private final JdbcSortedCopies copies;
  private final JdbcRows rows;
  private final JdbcStatistics statistics;

  public DuckDataEngine(DuckRoom room) {
    this(room, COPIED_ROWS_MIN, inBackground());
  }

  DuckDataEngine(DuckRoom room, long copiedRowsMin, ExecutorService copying) {
    JdbcTotals totals = new JdbcTotals();
    this.exports = new ExportFolder(room.folder().resolve("exports"));
    this.tables = new JdbcTables(room);
    this.pool = new QueryPool(room.threads(), room.queueMax());
    this.copies = new JdbcSortedCopies(tables, copiedRowsMin, copying);
    this.rows = new JdbcRows(totals, copies);
    this.statistics = new JdbcStatistics(totals);
  }

  private static ExecutorService inBackground() {
    return new ThreadPoolExecutor(
        0,
        1,
        1,
        TimeUnit.MINUTES,
        new ArrayBlockingQueue<>(COPIES_WAITING_MAX),
        Thread.ofPlatform().daemon().name("data-sort-", 0).factory());
  }

  /// Removes the table files that were made of other files. To be called before the first question.
  ///
  /// @param fingerprints of the files that may still be asked about
  public void keepOnly(Set<String> fingerprints) {
    tables.keepOnly(fingerprints);
  }

  @Override
  public DataAnswer<DataShape> shape(DataFile file, Duration timeout) {
    return told(file, timeout, Table::shape);
  }

  @Override
  public DataAnswer<Long> bytesMax(DataFile file, DataQuery query, Duration timeout) {
    return told(
        file,
        timeout,
        table ->
            AnswerBytes.most(query, table.shape().rows(), column -> table.column(column).bytes()));
  }

  /// What is known of a table without a query.
  private <T> DataAnswer<T> told(DataFile file, Duration timeout, Function<Table, T> answer) {
    return switch (tables.ready(file, timeout)) {
      case DataAnswer.Answered<Table>(Table table, Duration running) ->
          new DataAnswer.Answered<>(answer.apply(table), running);
      case DataAnswer.Busy<Table>(Duration wait) -> new DataAnswer.Busy<>(wait);
      case DataAnswer.TimedOut<Table>(Duration after) -> new DataAnswer.TimedOut<>(after);
      case DataAnswer.Failed<Table>(String detail, Throwable cause) ->
          new DataAnswer.Failed<>(detail, cause);
    };
  }

  @Override
  public DataAnswer<DataPage> rows(DataFile file, DataQuery query, Duration timeout) {
    return ask(file, timeout, (session, table) -> rows.page(session, table, query));
  }

  @Override
  public DataAnswer<DataPlace> place(DataFile file, DataQuery query, Duration timeout) {
    return ask(file, timeout, (session, table) -> rows.place(session, table, query));
  }

  @Override
  public DataAnswer<DataStatistics> statistics(DataFile file, DataQuery query, Duration timeout) {
    return ask(file, timeout, (session, table) -> statistics.of(session, table, query));
  }

  @Override
  public DataAnswer<DataExport> export(
      DataFile file, DataQuery query, ExportFormat format, Duration timeout) {
    return ask(
        file,
        timeout,
        (session, table) ->
            exports.write(path -> JdbcExports.write(session, table, query, format, path)));
  }

  /// What is asked about a table that is ready.
  private interface Question<T> {
    T on(JdbcSession session, Table table) throws Exception;
  }

  private <T> DataAnswer<T> ask(DataFile file, Duration timeout, Question<T> question) {
    long start = System.nanoTime();
    return switch (tables.ready(file, timeout)) {
      case DataAnswer.Answered<Table>(Table table, _) ->
          pool.run(
              new JdbcQuery<>(tables, session -> question.on(session, table)),
              timeout,
              Duration.ofNanos(System.nanoTime() - start));
      case DataAnswer.Busy<Table>(Duration wait) -> new DataAnswer.Busy<>(wait);
      case DataAnswer.TimedOut<Table>(Duration after) -> new DataAnswer.TimedOut<>(after);
      case DataAnswer.Failed<Table>(String detail, Throwable cause) ->
          new DataAnswer.Failed<>(detail, cause);
    };
  }

  /// A query that does not end is left alone, and DuckDB with it: closing it under a running query
  /// would crash the process.
  @Override
  public void close() {
    if (!pool.stop()) {
      LOG.warn("A query still runs; DuckDB is left open.");
      return;
    }
    copies.close();
    try {
      tables.close();
    } catch (Exception e) {
      LOG.warn("DuckDB could not be closed.", e);
    }
  }
}
