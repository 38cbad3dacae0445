package dev.stoa.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

  @Test
  void eachIsMigratedAndAlone() {
    try (TestDatabase one = TestDatabase.fresh();
        TestDatabase other = TestDatabase.fresh()) {
      one.database().run(handle -> handle.execute("UPDATE change_clock SET version = 7"));

      assertThat(version(one)).isEqualTo(7);
      assertThat(version(other)).isZero();
    }
  }

  private static long version(TestDatabase test) {
    return test.database()
        .run(handle ->
            handle.createQuery("SELECT version FROM change_clock").mapTo(Long.class).one());
  }
}
