package dev.stoa.engines.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.data.DataAnswer;
import dev.stoa.data.DataFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
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
