package dev.stoa.engines.duckdb;

import dev.stoa.data.DataAnswer;
import dev.stoa.data.DataFile;
import dev.stoa.data.StaleFiles;
import dev.stoa.providers.WorkPace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The data sets that are ready. One that is not is made so by the first question about it, on the
/// one thread for that, while all who ask for it wait; once begun it is finished, whoever gives up.
/// What could not be made ready is tried again by a later question. Safe for use by many threads.
final class JdbcTables implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcTables.class);

  /// After the fingerprint in a file's name: another number when the content of table files
  /// changes.
  private static final String FORM = "-3";

  private static final String END = ".duckdb";

  private static final int WAITING_MAX = 64;

  private final DuckRoom room;
  private final JdbcTableLoader loader;
  private final ThreadPoolExecutor loading;
  private final WorkPace pace = new WorkPace();
  private final Map<DataFile, FutureTask<Table>> tables = new HashMap<>();

  private final AtomicLong attached = new AtomicLong();
  private volatile @Nullable JdbcDuckDb database;

  /// Nothing is opened before the first question.
  JdbcTables(DuckRoom room) {
    this.room = room;
    this.loader = new JdbcTableLoader(room);
    this.loading =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().daemon().name("data-load-", 0).factory());
  }

  DataAnswer<Table> ready(DataFile file, Duration timeout) {
    FutureTask<Table> task;
    try {
      task = task(file);
    } catch (RejectedExecutionException _) {
      return loading.isShutdown()
          ? QueryPool.stopping()
          : new DataAnswer.Busy<>(pace.untilRoom(WAITING_MAX, 1));
    }
    try {
      return new DataAnswer.Answered<>(
          task.get(timeout.toNanos(), TimeUnit.NANOSECONDS), Duration.ZERO);
    } catch (TimeoutException _) {
      return new DataAnswer.TimedOut<>(timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return QueryPool.givenUp(e);
    } catch (ExecutionException e) {
      forget(file, task);
      return QueryPool.failed(e);
    }
  }

  private synchronized FutureTask<Table> task(DataFile file) {
    FutureTask<Table> known = tables.get(file);
    if (known != null) {
      return known;
    }
    FutureTask<Table> task = new FutureTask<>(() -> open(file));
    loading.execute(task);
    tables.put(file, task);
    return task;
  }

  private synchronized void forget(DataFile file, FutureTask<Table> task) {
    tables.remove(file, task);
  }

  /// Removes table files of other Parquet files, or in a form that is no longer read.
  void keepOnly(Set<String> fingerprints) {
    StaleFiles.remove(folder(), file -> isOf(fingerprints, file.getFileName().toString()));
  }

  /// The table file itself, or a sorted copy.
  private static boolean isOf(Set<String> fingerprints, String name) {
    int form = name.indexOf(FORM);
    String rest = form < 0 ? "" : name.substring(form + FORM.length());
    return form > 0
        && fingerprints.contains(name.substring(0, form))
        && (rest.equals(END) || (rest.startsWith("-") && rest.endsWith(END)));
  }

  private Path folder() {
    return room.folder().resolve("tables");
  }

  private Table open(DataFile file) throws SQLException, IOException {
    long start = System.nanoTime();
    JdbcDuckDb opened = opened();
    Path path = Files.createDirectories(folder()).resolve(file.fingerprint() + FORM + END);
    return made(
        path,
        () -> attach(opened, file, path),
        () -> {
          loader.load(file, path);
          pace.took(System.nanoTime() - start);
        });
  }

  /// Makes the rows of a table readable from a copy that is sorted by one of its columns.
  ///
  /// @return what statements call the copy
  String sorted(Table table, TableColumn column) throws SQLException, IOException {
    JdbcDuckDb opened = database();
    String name = table.database() + "_" + column.sql();
    Path path = folder().resolve(table.file().fingerprint() + FORM + "-" + column.sql() + END);
    return made(
        path,
        () -> {
          opened.attach(path, name);
          return Table.sql(name);
        },
        () -> loader.loadSorted(table.file(), path, column));
  }

  /// Bytes of a table file.
  long bytes(Table table) throws IOException {
    return Files.size(folder().resolve(table.file().fingerprint() + FORM + END));
  }

  private interface Attaching<T> {
    T attach() throws SQLException;
  }

  private interface Making {
    void make() throws SQLException, IOException;
  }

  private static <T> T made(Path path, Attaching<T> attaching, Making making)
      throws SQLException, IOException {
    if (Files.exists(path)) {
      try {
        return attaching.attach();
      } catch (SQLException _) { // an older DuckDB wrote it, or somebody else
        Files.delete(path);
      }
    }
    making.make();
    return attaching.attach();
  }

  /// Only on the one thread for loading.
  private JdbcDuckDb opened() throws SQLException, IOException {
    JdbcDuckDb known = database;
    if (known != null) {
      return known;
    }
    Files.createDirectories(room.folder());
    JdbcDuckDb opened = new JdbcDuckDb(room);
    database = opened;
    return opened;
  }

  /// The instance on which tables that are ready are found.
  JdbcDuckDb database() {
    JdbcDuckDb opened = database;
    if (opened == null) {
      throw new IllegalStateException("no table is ready yet");
    }
    return opened;
  }

  /// Leaves an instance that serves nothing more; the next question opens another one. Names of
  /// tables are never used twice, so a table of the one is none of the other.
  synchronized void leave(JdbcDuckDb broken) {
    if (database != broken) {
      return;
    }
    LOG.error("DuckDB has given up its instance; the next question opens another one.");
    database = null;
    tables.clear();
    try {
      broken.close();
    } catch (SQLException e) {
      LOG.warn("The instance that DuckDB gave up could not be closed.", e);
    }
  }

  private Table attach(JdbcDuckDb database, DataFile file, Path path) throws SQLException {
    String name = "d" + attached.incrementAndGet();
    database.attach(path, name);
    try (JdbcSession session = database.session()) {
      return JdbcTableLoader.read(session, file, name);
    } catch (SQLException e) {
      database.detach(name);
      throw e;
    }
  }

  /// Waits for what is being made ready. To be called when no query runs any more.
  @Override
  public void close() throws SQLException {
    loading.shutdown();
    loading.getQueue().clear();
    try {
      JdbcDuckDb opened = database;
      if (loading.awaitTermination(1, TimeUnit.MINUTES) && opened != null) {
        opened.close();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
