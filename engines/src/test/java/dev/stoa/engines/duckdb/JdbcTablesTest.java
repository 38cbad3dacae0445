package dev.stoa.engines.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.data.DataAnswer;
import dev.stoa.data.DataFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An instance that DuckDB has given up is left for another one.
final class JdbcTablesTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private JdbcTables tables;
  private DataFile file;

  @BeforeEach
  void open() {
    tables = new JdbcTables(new DuckRoom(folder.resolve("own"), 1, 4, 64_000_000, 0));
    file = JdbcSampleFile.numbers(10, folder);
  }

  @AfterEach
  void close() throws SQLException {
    tables.close();
  }

  @Test
  void theNextQuestionOpensAnotherInstance() throws Exception {
    Table first = ready();
    JdbcDuckDb given = tables.database();
    JdbcSession running = given.session();

    tables.leave(given);
    Table second = ready();

    assertThat(second.sql()).as("no table of the instance before").isNotEqualTo(first.sql());
    assertThat(second.shape()).isEqualTo(first.shape());
    assertThat(new JdbcQuery<>(tables, session -> count(session, second)).run()).isEqualTo(10);
    assertThat(count(running, first)).as("a query that runs ends as it would have").isEqualTo(10);
    running.close();
  }

  @Test
  void onlyTableFilesOfWhatIsStillReferredToAreKept() throws Exception {
    ready();
    tables.close();
    Path made = folder.resolve("own/tables/" + file.fingerprint() + "-3.duckdb");
    Path older = Files.writeString(made.resolveSibling(file.fingerprint() + "-2.duckdb"), "old");
    Path other = Files.writeString(made.resolveSibling("0dd-3.duckdb"), "other");
    Path sorted = Files.writeString(made.resolveSibling(file.fingerprint() + "-3-c1.duckdb"), "it");
    Path begun = Files.writeString(made.resolveSibling(sorted.getFileName() + ".new"), "half");
    open();

    tables.keepOnly(Set.of(file.fingerprint()));

    assertThat(made).exists();
    assertThat(older).doesNotExist();
    assertThat(other).doesNotExist();
    assertThat(sorted).exists();
    assertThat(begun).doesNotExist();
    assertThat(ready().shape().rows()).isEqualTo(10);
  }

  @Test
  void anInstanceIsLeftOnce() {
    ready();
    JdbcDuckDb given = tables.database();
    tables.leave(given);
    ready();
    JdbcDuckDb next = tables.database();

    tables.leave(given);

    assertThat(tables.database()).isSameAs(next);
  }

  @Test
  void onlyWhatEndsAnInstanceIsFatal() {
    assertThat(JdbcDuckDb.isFatal(new SQLException("INTERNAL Error: index out of range"))).isTrue();
    assertThat(JdbcDuckDb.isFatal(new SQLException("Out of Memory Error: no room"))).isFalse();
    assertThat(JdbcDuckDb.isFatal(new SQLException("INTERRUPT Error: Interrupted!"))).isFalse();
  }

  @Test
  void theNumberOfARowIsItsPlaceInTheFile() throws Exception {
    file = JdbcSampleFile.numbers(150_000, folder);
    Table table = ready();

    try (JdbcSession session = tables.database().session()) {
      long displaced =
          session.query(
              Statements.Text.of(
                  "SELECT count(*) FROM %s WHERE n <> rowid OR n <> c0".formatted(table.sql())),
              rows -> rows.next() ? rows.getLong(1) : -1);
      assertThat(displaced).isZero();
      assertThat(count(session, table)).isEqualTo(150_000);
    }
  }

  @Test
  void aSortedCopyHoldsTheSameRowsWithTheSameNumbers() throws Exception {
    file = JdbcSampleFile.numbers(150_000, folder);
    Table table = ready();
    String copy = tables.sorted(table, column(table, "t"));

    try (JdbcSession session = tables.database().session()) {
      String others = "SELECT count(*) FROM (SELECT * FROM %s EXCEPT SELECT * FROM %s)";
      assertThat(number(session, others.formatted(copy, table.sql()))).isZero();
      assertThat(number(session, others.formatted(table.sql(), copy))).isZero();
      assertThat(number(session, "SELECT count(*) FROM " + copy)).isEqualTo(150_000);
      assertThat(
              number(
                  session,
                  "SELECT count(*) FROM (SELECT c1, lag(c1) OVER (ORDER BY rowid) AS b FROM %s) WHERE b > c1"
                      .formatted(copy)))
          .isZero();
    }
  }

  @Test
  void aSortedCopyThatCannotBeReadIsMadeAnew() throws Exception {
    Table table = ready();
    Path copy = folder.resolve("own/tables/" + file.fingerprint() + "-3-c0.duckdb");
    Files.writeString(copy, "no table");

    String name = tables.sorted(table, column(table, "n"));

    try (JdbcSession session = tables.database().session()) {
      assertThat(number(session, "SELECT count(*) FROM " + name)).isEqualTo(10);
    }
  }

  private static TableColumn column(Table table, String name) {
    return table.columns().values().stream()
        .filter(column -> column.column().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static long number(JdbcSession session, String sql) throws SQLException {
    return session.query(Statements.Text.of(sql), rows -> rows.next() ? rows.getLong(1) : -1);
  }

  private static long count(JdbcSession session, Table table) throws SQLException {
    return session.query(
        Statements.Text.of("SELECT count(*) FROM " + table.sql()),
        rows -> rows.next() ? rows.getLong(1) : 0);
  }

  private Table ready() {
    return switch (tables.ready(file, SOON)) {
      case DataAnswer.Answered<Table>(Table table, _) -> table;
      case DataAnswer.Busy<Table> _, DataAnswer.TimedOut<Table> _, DataAnswer.Failed<Table> _ ->
          throw new AssertionError("not ready");
    };
  }
}
