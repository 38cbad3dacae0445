package dev.stoa.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnswerBytesTest {

  private static final long LONGEST = 1_000;
  private static final long ESCAPED = 6 * LONGEST + 2;
  private static final TextBytes EVEN =
      new TextBytes(ESCAPED, 100 * ESCAPED, 1_000 * ESCAPED, 5_000 * ESCAPED);

  private final Column text = new Column("a\"\u0001ü", ColumnType.STRING, true);
  private final Column number = new Column("n", ColumnType.NUMBER, true);

  private long most(long limit, Column... columns) {
    var query = new DataQuery(List.of(), List.of(columns), List.of(), limit, null);
    return AnswerBytes.most(query, 5_000, _ -> EVEN);
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
  void isNoMoreThanTheLongestTextsTogether() {
    var uneven = new TextBytes(10_000, 10_990, 19_990, 60_000);
    assertThat(uneven.most(1)).isEqualTo(10_000);
    assertThat(uneven.most(2)).as("no more than a hundred have").isEqualTo(10_990);
    assertThat(uneven.most(101)).as("no more than a thousand have").isEqualTo(19_990);
    assertThat(uneven.most(5_000)).isEqualTo(60_000);
    assertThat(uneven.most(0)).isZero();
  }

  @Test
  void growsWithRowsAndColumnsAndEndsWithTheTable() {
    assertThat(most(10, number)).isLessThan(most(11, number)).isLessThan(most(10, number, text));
    assertThat(most(DataQuery.ALL, text)).isEqualTo(most(5_000, text));
  }
}
