package dev.stoa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

  @TempDir Path newer;

  private TestDatabase test;
  private ConnectionPool pool;

  @BeforeEach
  void open() {
    test = TestDatabase.fresh();
    pool = ConnectionPool.open(test.connection(), 2);
  }

  @AfterEach
  void close() {
    pool.close();
    test.close();
  }

  @Test
  void isMigratedTwiceWithoutHarm() {
    assertThatCode(() -> Schema.migrate(pool.source())).doesNotThrowAnyException();
  }

  @Test
  void ofANewerStoaStopsTheProgramAndStaysAsItIs() {
    test.database()
        .run(handle ->
            handle.execute(
                """
                INSERT INTO schema_history
                SELECT 1000, '9001', 'of the future', 'SQL', 'V9001__of_the_future.sql',
                       0, installed_by, installed_on, 1, true
                FROM schema_history WHERE installed_rank = 1
                """));

    assertThatThrownBy(() -> Schema.migrate(pool.source()))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("made by a newer Stoa")
        .hasMessageContaining("9001")
        .hasMessageNotContaining("\n");
  }

  @Test
  void whoseMigrationFailsIsRolledBack() throws IOException {
    Files.writeString(
        newer.resolve("V9002__broken.sql"), "CREATE TABLE half (id int); SELECT no_such_column;");

    assertThatThrownBy(() ->
            Schema.migrate(
                pool.source(),
                "classpath:dev/stoa/migrations",
                "filesystem:" + newer.toAbsolutePath()))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("V9002__broken.sql")
        .hasMessageNotContaining("\n");
    assertThat(
            test.database()
                .<Boolean>run(handle ->
                    handle.select("SELECT to_regclass('half') IS NULL").mapTo(Boolean.class).one()))
        .isTrue();
  }
}
