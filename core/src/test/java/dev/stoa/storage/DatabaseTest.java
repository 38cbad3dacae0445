package dev.stoa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final Database database = DB.database();

  @AfterAll
  static void close() {
    DB.close();
  }

  @BeforeEach
  void table() {
    execute("DROP TABLE IF EXISTS words");
    execute("CREATE TABLE words (word text)");
  }

  @Test
  void keepsAllOfAWorkOrNothing() {
    assertThatThrownBy(() ->
            database.together(() -> {
              execute("INSERT INTO words VALUES ('lost')");
              database.together(() -> execute("INSERT INTO words VALUES ('lost too')"));
              throw new IllegalStateException("half way");
            }))
        .hasMessage("half way");

    assertThat(count()).isZero();
  }

  @Test
  void showsItsOwnWritesInsideATransactionOnly() {
    Database other = DB.database();

    long seen =
        database.together(() -> {
          execute("INSERT INTO words VALUES ('kept')");
          assertThat(count()).isEqualTo(1);
          return other.<Long>run(
              handle -> handle.select("SELECT count(*) FROM words").mapTo(Long.class).one());
        });

    assertThat(seen).isEqualTo(1);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void saysThatTheDatabaseIsAwayWhenAConnectionBreaks() {
    assertThatThrownBy(() -> execute("SELECT pg_terminate_backend(pg_backend_pid())"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            away -> assertThat(away.problem().code()).isEqualTo(ErrorCode.UNAVAILABLE));
    assertThat(count()).isZero();
  }

  private int execute(String sql) {
    return database.run(handle -> handle.execute(sql));
  }

  private long count() {
    return database.run(
        handle -> handle.select("SELECT count(*) FROM words").mapTo(Long.class).one());
  }
}
