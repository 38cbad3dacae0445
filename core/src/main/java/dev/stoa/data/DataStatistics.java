package dev.stoa.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the values of each column are like, over the rows that the filters choose.
///
/// @param rows how many rows there are
public record DataStatistics(long rows, List<OfColumn> columns) {

  public DataStatistics {
    columns = List.copyOf(columns);
  }

  /// One column. What makes no sense for its type, or when every value is missing, is null or
  /// empty.
  ///
  /// @param count values that are there
  /// @param nulls values that are missing
  /// @param distinct different values
  /// @param approximate whether `distinct` and `quantiles` are estimates: so they are over more
  ///   than [#EXACT_ROWS_MAX] rows, within a few parts of a hundred
  /// @param mean and `deviation` (of the sample) of numbers
  /// @param quantiles of what can be ordered, texts and booleans left out
  /// @param histogram bars of equal width from the least to the greatest value, at most
  ///   [#BARS_MAX]; of numbers, dates and times
  /// @param top the most frequent texts and booleans, at most [#TOP_MAX], the most frequent first
  public record OfColumn(
      String name,
      ColumnType type,
      long count,
      long nulls,
      @Nullable Long distinct,
      boolean approximate,
      @Nullable JsonNode min,
      @Nullable JsonNode max,
      @Nullable Double mean,
      @Nullable Double deviation,
      List<Quantile> quantiles,
      List<Bar> histogram,
      List<Top> top) {

    public OfColumn {
      quantiles = List.copyOf(quantiles);
      histogram = List.copyOf(histogram);
      top = List.copyOf(top);
    }
  }

  /// @param share the part of the values, from 0 to 1, that are at most `value`
  public record Quantile(double share, JsonNode value) {}

  /// @param from the first value of the bar
  /// @param to where the next bar begins; the last bar holds it too
  public record Bar(JsonNode from, JsonNode to, long count) {}

  public record Top(JsonNode value, long count) {}

  /// Up to so many rows nothing is estimated.
  public static final long EXACT_ROWS_MAX = 100_000;

  public static final int BARS_MAX = 20;

  public static final int TOP_MAX = 10;

  /// The shares of [OfColumn#quantiles].
  public static final List<Double> SHARES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);
}
