package dev.stoa.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows in memory. Values are Boolean, Long, BigDecimal, Double, String, LocalDate, LocalTime,
/// LocalDateTime and Instant, by the type of their column.
public record SampleTable(DataShape shape, List<List<@Nullable Object>> rows) {

  /// Columns by name and type; they are nullable where a value is missing.
  public static SampleTable of(List<Column> columns, List<List<@Nullable Object>> rows) {
    List<Column> exact = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int place = i;
      boolean nullable = rows.stream().anyMatch(row -> row.get(place) == null);
      exact.add(new Column(columns.get(i).name(), columns.get(i).type(), nullable));
    }
    return new SampleTable(new DataShape(exact, rows.size()), rows);
  }

  public static List<@Nullable Object> row(@Nullable Object... values) {
    List<@Nullable Object> row = new ArrayList<>();
    for (Object value : values) {
      row.add(value);
    }
    return Collections.unmodifiableList(row);
  }

  public static Column column(String name, ColumnType type) {
    return new Column(name, type, true);
  }

  int place(Column column) {
    return shape.columns().indexOf(column);
  }

  static Object parse(ColumnType type, String text) {
    return switch (type) {
      case BOOLEAN -> Boolean.valueOf(text);
      case INTEGER -> new BigInteger(text);
      case DECIMAL -> new BigDecimal(text);
      case NUMBER -> Double.valueOf(text);
      case STRING, OTHER -> text;
      case DATE -> LocalDate.parse(text);
      case TIME -> LocalTime.parse(text);
      case TIMESTAMP -> LocalDateTime.parse(text);
      case INSTANT -> Instant.parse(text);
    };
  }
}
