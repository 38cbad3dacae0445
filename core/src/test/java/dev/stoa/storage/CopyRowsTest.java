package dev.stoa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CopyRowsTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final String COPY = "COPY things (number, word, remark) FROM STDIN";

  private final Database database = DB.database();

  @AfterAll
  static void close() {
    DB.close();
  }

  @BeforeEach
  void table() {
    database.run(handle -> handle.execute("DROP TABLE IF EXISTS things"));
    database.run(handle ->
        handle.execute("CREATE TABLE things (number bigint PRIMARY KEY, word text, remark text)"));
  }

  @Test
  void writesEveryTextAsItIs() {
    List<String> texts =
        List.of("", "plain", "\\N", "\\.", "a\tb\nc\rd\\e", "naïve ☕ 😀", "\"quoted\", 'too'");
    var rows = new CopyRows();
    for (int i = 0; i < texts.size(); i++) {
      rows.value(i).value(texts.get(i)).value(null).end();
    }
    write(rows);

    assertThat(column("word")).isEqualTo(texts);
    assertThat(column("remark")).containsOnlyNulls();
  }

  @Test
  void writesNothingWhenOneRowIsRefused() {
    var rows = new CopyRows();
    rows.value(1).value("one").value(null).end();
    rows.value(1).value("again").value(null).end();

    assertThatThrownBy(() -> write(rows))
        .isInstanceOf(UnableToExecuteStatementException.class)
        .hasMessageContaining("duplicate key");
    assertThat(column("word")).isEmpty();
  }

  private void write(CopyRows rows) {
    database.run(handle -> {
      rows.into(handle, COPY);
      return rows;
    });
  }

  private List<String> column(String name) {
    return database.run(handle ->
        handle
            .createQuery("SELECT %s FROM things ORDER BY number".formatted(name))
            .mapTo(String.class)
            .list());
  }
}
