package dev.stoa.data;

import java.nio.charset.StandardCharsets;
import java.util.function.ToLongFunction;

/// The most bytes that an answer can have. JSON is the largest form: it repeats the name of a
/// column in each row, and writes one byte of text as up to six. What Parquet and Arrow have around
/// the values of a column is less than its name and punctuation in JSON, but for their heads and
/// feet.
public final class AnswerBytes {

  private static final long AROUND = 8_192;
  private static final long AROUND_COLUMN = 2_048;
  private static final long FIXED = 48;
  private static final long PUNCTUATION = 8;
  private static final long ESCAPED = 6;

  private AnswerBytes() {}

  /// @param rows of the data set
  /// @param textMax the most bytes in UTF-8 that a value of a column has as text; not asked where
  ///   values of its type are never longer than 48
  public static long most(DataQuery query, long rows, ToLongFunction<Column> textMax) {
    long around = AROUND;
    long row = PUNCTUATION;
    for (Column column : query.select()) {
      long name = ESCAPED * column.name().getBytes(StandardCharsets.UTF_8).length;
      around += AROUND_COLUMN + name;
      row += name + PUNCTUATION + value(column, textMax);
    }
    return around + Math.min(query.limit(), rows) * row;
  }

  private static long value(Column column, ToLongFunction<Column> textMax) {
    return switch (column.type()) {
      case STRING, OTHER -> ESCAPED * textMax.applyAsLong(column);
      case BOOLEAN, INTEGER, DECIMAL, NUMBER, DATE, TIME, TIMESTAMP, INSTANT -> FIXED;
    };
  }
}
