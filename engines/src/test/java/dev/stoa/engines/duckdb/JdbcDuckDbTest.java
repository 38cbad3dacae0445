package dev.stoa.engines.duckdb;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever statement reached the instance, it could do nothing outside.
final class JdbcDuckDbTest {

  @TempDir private Path folder;
  private JdbcDuckDb database;

  @BeforeEach
  void open() throws Exception {
    Files.writeString(folder.resolve("secret.csv"), "secret\n1\n");
    Path own = Files.createDirectory(folder.resolve("own"));
    database = new JdbcDuckDb(new DuckRoom(own, 1, 1, 64_000_000, 0));
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_csv('%s/secret.csv')",
        "SELECT * FROM '%s/secret.csv'",
        "SELECT * FROM read_text('%s/secret.csv')",
        "SELECT * FROM glob('%s/*')",
        "SELECT * FROM read_csv('%s/own/../secret.csv')",
        "ATTACH '%s/other.duckdb' AS other",
        "COPY (SELECT 1) TO '%s/out.csv'",
        "COPY (SELECT 1) TO '%s/own/../out.csv'",
        "EXPORT DATABASE '%s/out'",
        "SELECT * FROM read_csv('http://localhost:9/a.csv')",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET threads = 64",
        "SET memory_limit = '64GB'",
        "SET allowed_directories = ['/']",
        "RESET enable_external_access"
      })
  void refuses(String statement) throws SQLException {
    String sql = statement.replace("%s", folder.toString());
    try (JdbcSession session = database.session()) {
      assertThatThrownBy(() -> session.query(Statements.Text.of(sql), rows -> rows.next()))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching(
              "(?s)(Permission Error|IO Error|Invalid Input Error|HTTP Error).*(disabled|locked|Permission|denied|cannot|Cannot).*");
    }
  }
}
