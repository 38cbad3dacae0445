package dev.stoa.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Statistics by their definitions, over values that are sorted.
final class SampleStatistics {

  private SampleStatistics() {}

  static DataStatistics.OfColumn of(SampleTable table, Column column, List<Integer> rows) {
    List<Object> values =
        rows.stream()
            .map(row -> table.rows().get(row).get(table.place(column)))
            .<Object>mapMulti((value, next) -> {
              if (value != null) {
                next.accept(value);
              }
            })
            .sorted(SampleDataEngine::compare)
            .toList();
    boolean measured = column.type() != ColumnType.STRING && column.type() != ColumnType.BOOLEAN;
    boolean any = !values.isEmpty();
    return new DataStatistics.OfColumn(
        column.name(),
        column.type(),
        values.size(),
        rows.size() - values.size(),
        any ? values.stream().distinct().count() : null,
        false,
        any ? SampleDataEngine.json(values.getFirst()) : null,
        any ? SampleDataEngine.json(values.getLast()) : null,
        any && column.type().isNumeric() ? mean(values) : null,
        values.size() > 1 && column.type().isNumeric() ? deviation(values) : null,
        any && measured ? quantiles(values) : List.of(),
        any && measured ? histogram(column.type(), values) : List.of(),
        measured ? List.of() : top(values));
  }

  private static double mean(List<Object> values) {
    return values.stream().mapToDouble(value -> ((Number) value).doubleValue()).sum()
        / values.size();
  }

  private static double deviation(List<Object> values) {
    double mean = mean(values);
    double squares =
        values.stream()
            .mapToDouble(value -> Math.pow(((Number) value).doubleValue() - mean, 2))
            .sum();
    return Math.sqrt(squares / (values.size() - 1));
  }

  /// The least value that at least the share of all values do not exceed.
  private static List<DataStatistics.Quantile> quantiles(List<Object> values) {
    return DataStatistics.SHARES.stream()
        .map(share -> {
          int place = Math.max(0, (int) Math.ceil(share * values.size()) - 1);
          return new DataStatistics.Quantile(share, SampleDataEngine.json(values.get(place)));
        })
        .toList();
  }

  private static List<DataStatistics.Top> top(List<Object> values) {
    Map<Object, Long> counts = new TreeMap<>(SampleDataEngine::compare);
    values.forEach(value -> counts.merge(value, 1L, Long::sum));
    return counts.entrySet().stream()
        .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
        .limit(DataStatistics.TOP_MAX)
        .map(each -> new DataStatistics.Top(SampleDataEngine.json(each.getKey()), each.getValue()))
        .toList();
  }

  private static List<DataStatistics.Bar> histogram(ColumnType type, List<Object> values) {
    List<DataStatistics.Bar> bars = new ArrayList<>();
    if (type == ColumnType.NUMBER || type == ColumnType.DECIMAL) {
      double min = ((Number) values.getFirst()).doubleValue();
      double max = ((Number) values.getLast()).doubleValue();
      int count = max > min ? DataStatistics.BARS_MAX : 1;
      double width = (max - min) / DataStatistics.BARS_MAX;
      long[] counts = new long[count];
      for (Object value : values) {
        double bar = count == 1 ? 0 : Math.floor((((Number) value).doubleValue() - min) / width);
        counts[(int) Math.min(bar, count - 1)]++;
      }
      for (int i = 0; i < count; i++) {
        bars.add(
            new DataStatistics.Bar(
                SampleDataEngine.json(count == 1 ? min : min + i * width),
                SampleDataEngine.json(count == 1 ? min : min + (i + 1) * width),
                counts[i]));
      }
      return bars;
    }
    long min = whole(values.getFirst());
    long max = whole(values.getLast());
    boolean counted = type == ColumnType.INTEGER || type == ColumnType.DATE;
    long range = counted ? max - min + 1 : Math.max(1, max - min);
    long width = Math.ceilDiv(range, DataStatistics.BARS_MAX);
    for (long from = min; from < min + range; from += width) {
      long start = from;
      boolean last = from + width >= min + range;
      bars.add(
          new DataStatistics.Bar(
              SampleDataEngine.json(back(type, from)),
              SampleDataEngine.json(back(type, from + width)),
              values.stream()
                  .mapToLong(SampleStatistics::whole)
                  .filter(value -> value >= start && (last || value < start + width))
                  .count()));
    }
    return bars;
  }

  private static long whole(Object value) {
    return switch (value) {
      case Long number -> number;
      case LocalDate date -> date.toEpochDay();
      case LocalTime time -> time.toNanoOfDay() / 1000;
      case LocalDateTime time ->
          ChronoUnit.MICROS.between(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), time);
      case Instant instant -> ChronoUnit.MICROS.between(Instant.EPOCH, instant);
      default -> throw new IllegalArgumentException(Objects.toString(value));
    };
  }

  private static Object back(ColumnType type, long value) {
    return switch (type) {
      case DATE -> LocalDate.ofEpochDay(value);
      case TIME -> LocalTime.ofNanoOfDay(Math.min(value, 86_399_999_999L) * 1000);
      case TIMESTAMP ->
          LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC).plus(value, ChronoUnit.MICROS);
      case INSTANT -> Instant.EPOCH.plus(value, ChronoUnit.MICROS);
      case INTEGER -> value;
      case BOOLEAN, DECIMAL, NUMBER, STRING, OTHER ->
          throw new IllegalArgumentException(type.word());
    };
  }
}
