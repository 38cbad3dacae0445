package dev.stoa.engines.duckdb;

import dev.stoa.data.ColumnType;
import dev.stoa.data.DataStatistics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The bars of a histogram over one column, all of one width.
sealed interface Scale {

  /// How many bars there are.
  int bars();

  /// The number of the bar that a measure lies in, from 0, as an expression in fixed words.
  String barOf(String measure);

  /// Where a bar begins; the number of bars is where the last one ends.
  JsonNode bound(int bar);

  /// @param counts by the number of the bar
  default List<DataStatistics.Bar> bars(long[] counts) {
    List<DataStatistics.Bar> bars = new ArrayList<>();
    for (int i = 0; i < bars(); i++) {
      bars.add(new DataStatistics.Bar(bound(i), bound(i + 1), counts[i]));
    }
    return bars;
  }

  /// What is counted in whole units: whole numbers and days, whose bars hold so many of them, or
  /// microseconds, whose last bar holds the greatest value too.
  record Whole(ColumnType type, long min, int bars, long width) implements Scale {

    static Whole of(ColumnType type, long min, long max) {
      boolean days = type == ColumnType.INTEGER || type == ColumnType.DATE;
      long range = days ? max - min + 1 : Math.max(1, max - min);
      long width = Math.ceilDiv(range, DataStatistics.BARS_MAX);
      return new Whole(type, min, (int) Math.ceilDiv(range, width), width);
    }

    @Override
    public String barOf(String measure) {
      return "least((%s - (%d)) // %d, %d)".formatted(measure, min, width, bars - 1);
    }

    @Override
    public JsonNode bound(int bar) {
      long value = min + bar * width;
      JsonNodeFactory nodes = JsonNodeFactory.instance;
      return switch (type) {
        case DATE -> nodes.stringNode(LocalDate.ofEpochDay(value).toString());
        case TIME -> nodes.stringNode(time(value));
        case TIMESTAMP -> nodes.stringNode(moment(value));
        case INSTANT -> nodes.stringNode(moment(value) + "Z");
        case INTEGER, DECIMAL, NUMBER, BOOLEAN, STRING, OTHER -> nodes.numberNode(value);
      };
    }

    private static String time(long micros) {
      long last = LocalTime.MAX.toNanoOfDay() / 1000;
      return DateTimeFormatter.ISO_LOCAL_TIME.format(
          LocalTime.ofNanoOfDay(Math.min(micros, last) * 1000));
    }

    private static String moment(long micros) {
      LocalDateTime moment =
          LocalDateTime.ofInstant(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), ZoneOffset.UTC);
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
  }

  /// Numbers with decimals.
  record Real(double min, int bars, double width) implements Scale {

    static Real of(double min, double max) {
      return max > min
          ? new Real(min, DataStatistics.BARS_MAX, (max - min) / DataStatistics.BARS_MAX)
          : new Real(min, 1, 1);
    }

    @Override
    public String barOf(String measure) {
      return "CAST(least(floor((%s - (%s)) / %s), %d) AS BIGINT)"
          .formatted(measure, real(min), real(width), bars - 1);
    }

    private static String real(double value) {
      return "CAST('" + value + "' AS DOUBLE)";
    }

    @Override
    public JsonNode bound(int bar) {
      double value = bars == 1 ? min : min + bar * width;
      return JsonNodeFactory.instance.numberNode(value);
    }
  }
}
