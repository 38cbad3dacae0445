package dev.stoa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void speaksUtcWhateverTheZoneOfTheMachine() {
    assertThat(
            DB.database()
                .<String>run(handle -> handle.select("SHOW timezone").mapTo(String.class).one()))
        .isEqualTo("UTC");
  }

  @Test
  void saysInOneLineWhyItCannotConnect() {
    ConnectionTo right = DB.connection();
    ConnectionTo wrong = new ConnectionTo(right.jdbcUrl(), right.user(), "wrong");

    assertThatThrownBy(() -> ConnectionPool.open(wrong, 1))
        .isInstanceOf(StorageException.class)
        .hasMessageStartingWith("Cannot connect to postgresql://127.0.0.1:")
        .hasMessageContaining(" as stoa: ")
        .hasMessageContaining("password authentication failed")
        .hasMessageNotContaining("\n");
  }
}
