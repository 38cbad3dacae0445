package dev.stoa.data;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// The most bytes that an answer can have. JSON is the largest form: it repeats the name of a
/// column in each row, and escapes characters of texts. What Parquet and Arrow have around the
/// values of a column is less than its name and punctuation in JSON, but for their heads and feet;
/// in its foot Parquet also repeats the least and the greatest text of each group of rows.
public final class AnswerBytes {

  private static final long AROUND = 8_192;
  private static final long AROUND_COLUMN = 2_048;
  private static final long FIXED = 48;
  private static final long PUNCTUATION = 8;
  private static final long ESCAPED = 6;
  private static final long EXTREMES = 4;

  /// Groups of a Parquet file have at least so many rows, but for the last one.
  private static final long GROUP_ROWS = 100_000;

  private AnswerBytes() {}

  /// @param rows of the data set
  /// @param texts of a column; not asked where values of its type are never longer than 48
  public static long most(DataQuery query, long rows, Function<Column, TextBytes> texts) {
    long answered = Math.min(query.limit(), rows);
    long bytes = AROUND + answered * PUNCTUATION;
    for (Column column : query.select()) {
      long name = ESCAPED * column.name().getBytes(StandardCharsets.UTF_8).length;
      bytes += AROUND_COLUMN + name;
      bytes += answered * (name + PUNCTUATION) + values(column, answered, texts);
    }
    return bytes;
  }

  private static long values(Column column, long rows, Function<Column, TextBytes> texts) {
    return switch (column.type()) {
      case STRING, OTHER -> {
        TextBytes bytes = texts.apply(column);
        yield bytes.most(rows) + (1 + rows / GROUP_ROWS) * EXTREMES * bytes.longest();
      }
      case BOOLEAN, INTEGER, DECIMAL, NUMBER, DATE, TIME, TIMESTAMP, INSTANT -> rows * FIXED;
    };
  }
}
