package dev.stoa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionToTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://ada:s3cr%40t+@db.example:6432/stoa?sslmode=require",
        "postgresql://ada:s3cr%40t+@db.example:6432/stoa?sslmode=require",
        "jdbc:postgresql://db.example:6432/stoa?user=ada&sslmode=require&password=s3cr%40t+",
      })
  void isReadFromEveryForm(String url) {
    assertThat(ConnectionTo.parse(url))
        .isEqualTo(
            new ConnectionTo(
                "jdbc:postgresql://db.example:6432/stoa?sslmode=require", "ada", "s3cr@t+"));
  }

  @Test
  void hasTheUsualPortWhenNoneIsNamed() {
    assertThat(ConnectionTo.parse("postgres://ada:pw@db/stoa").jdbcUrl())
        .isEqualTo("jdbc:postgresql://db:5432/stoa");
  }

  @Test
  void needsNoPassword() {
    assertThat(ConnectionTo.parse("postgres://ada@db/stoa").password()).isEmpty();
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> ConnectionTo.parse("jdbc:postgresql://db/stoa"))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("names no user");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada:s3cret@db/stoa",
        "mysql://ada:s3cret@db/stoa",
        "postgres://ada:s3cret@db",
        "postgres://ada:s3cret@db/",
        "postgres://ada:s3cret^@db/stoa"
      })
  void refusesAnotherFormWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> ConnectionTo.parse(url))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("expected postgres://user:password@host:port/database")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void neverShowsThePassword() {
    ConnectionTo connection = ConnectionTo.parse("postgres://ada:s3cret@db/stoa");

    assertThat(connection).hasToString("ConnectionTo[postgresql://db:5432/stoa as ada]");
  }
}
