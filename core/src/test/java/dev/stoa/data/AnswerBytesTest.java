package dev.stoa.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnswerBytesTest {

  private static final long LONGEST = 1_000;

  private final Column text = new Column("a\"\u0001ü", ColumnType.STRING, true);
  private final Column number = new Column("n", ColumnType.NUMBER, true);

  private long most(long limit, Column... columns) {
    var query = new DataQuery(List.of(), List.of(columns), List.of(), limit, null);
    return AnswerBytes.most(query, 5_000, _ -> LONGEST);
  }

  @Test
  void holdsTheWorstTextOfEveryRow() {
    var rows = Json.mapper().createArrayNode();
    for (int i = 0; i < 200; i++) {
      rows.addObject().put("a\"\u0001ü", "\u0001".repeat((int) LONGEST));
    }

    assertThat(most(200, text)).isGreaterThan(Json.bytes(rows).length);
  }

  @Test
  void growsWithRowsAndColumnsAndEndsWithTheTable() {
    assertThat(most(10, number)).isLessThan(most(11, number)).isLessThan(most(10, number, text));
    assertThat(most(DataQuery.ALL, text)).isEqualTo(most(5_000, text));
  }
}
