package dev.stoa.engines.duckdb;

import dev.stoa.data.ColumnType;
import dev.stoa.data.Condition;
import dev.stoa.data.DataQuery;
import dev.stoa.data.DataStatistics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Counts what the values of columns are like. Remembered, since a version of a data set never
/// changes. Safe for use by many threads.
final class JdbcStatistics {

  private static final int REMEMBERED_MAX = 200;

  private final JdbcTotals totals;
  private final Remembered<FilterKey, DataStatistics> remembered = new Remembered<>(REMEMBERED_MAX);

  JdbcStatistics(JdbcTotals totals) {
    this.totals = totals;
  }

  DataStatistics of(JdbcSession session, Table table, DataQuery query) throws SQLException {
    FilterKey key = FilterKey.withSelect(table, query);
    Optional<DataStatistics> known = remembered.find(key);
    if (known.isPresent()) {
      return known.get();
    }
    long rows = totals.total(session, table, query);
    List<DataStatistics.OfColumn> columns = new ArrayList<>();
    for (var column : query.select()) {
      View view = new View(session, table, query.where(), table.column(column));
      columns.add(view.statistics(rows));
    }
    DataStatistics statistics = new DataStatistics(rows, columns);
    if (key.isShort()) {
      remembered.keep(key, statistics);
    }
    return statistics;
  }

  /// One column over the rows that the filters choose.
  private record View(JdbcSession session, Table table, List<Condition> where, TableColumn column) {

    /// What one pass over the column finds.
    ///
    /// @param low and `high` the measures of the least and the greatest value
    private record Sums(
        long count,
        @Nullable Long distinct,
        @Nullable JsonNode min,
        @Nullable JsonNode max,
        @Nullable Double mean,
        @Nullable Double deviation,
        List<DataStatistics.Quantile> quantiles,
        @Nullable Object low,
        @Nullable Object high) {}

    DataStatistics.OfColumn statistics(long rows) throws SQLException {
      boolean approximate = rows > DataStatistics.EXACT_ROWS_MAX;
      Sums sums = session.query(sumsText(approximate), this::sums);
      ColumnType type = column.column().type();
      return new DataStatistics.OfColumn(
          column.column().name(),
          type,
          sums.count(),
          rows - sums.count(),
          sums.distinct(),
          approximate && type.isComparable(),
          sums.min(),
          sums.max(),
          sums.mean(),
          sums.deviation(),
          sums.quantiles(),
          histogram(sums),
          top());
    }

    private Statements.Text sumsText(boolean approximate) {
      String value = value();
      String inner = "SELECT count(" + column.sql() + ") AS n";
      String outer = "SELECT n";
      if (column.column().type().isComparable()) {
        inner += approximate ? ", approx_count_distinct(%1$s) AS d" : ", count(DISTINCT %1$s) AS d";
        inner += ", min(%1$s) AS lo, max(%1$s) AS hi";
        outer += ", d, " + column.shown("lo") + ", " + column.shown("hi");
      }
      if (isMeasured()) {
        inner +=
            approximate ? ", approx_quantile(%1$s, %2$s) AS q" : ", quantile_disc(%1$s, %2$s) AS q";
        outer += ", " + measure("lo") + ", " + measure("hi");
        for (int i = 1; i <= DataStatistics.SHARES.size(); i++) {
          outer += ", " + column.shown("q[" + i + "]");
        }
      }
      if (column.column().type().isNumeric()) {
        inner += ", avg(%1$s) AS a, stddev_samp(%1$s) AS s";
        outer += ", a, s";
      }
      return new Statements(table)
          .add(outer + " FROM (" + inner.formatted(value, DataStatistics.SHARES))
          .add(" FROM " + table.sql())
          .where(where)
          .add(")")
          .text();
    }

    private Sums sums(ResultSet rows) throws SQLException {
      rows.next();
      long count = rows.getLong(1);
      if (!column.column().type().isComparable() || count == 0) {
        return new Sums(count, null, null, null, null, null, List.of(), null, null);
      }
      Object low = null;
      Object high = null;
      List<DataStatistics.Quantile> quantiles = new ArrayList<>();
      Double mean = null;
      Double deviation = null;
      int next = 5;
      if (isMeasured()) {
        low = rows.getObject(next++);
        high = rows.getObject(next++);
        for (double share : DataStatistics.SHARES) {
          quantiles.add(new DataStatistics.Quantile(share, JdbcCells.of(rows.getObject(next++))));
        }
      }
      if (column.column().type().isNumeric()) {
        mean = (Double) rows.getObject(next++);
        deviation = (Double) rows.getObject(next);
      }
      return new Sums(
          count,
          rows.getLong(2),
          JdbcCells.of(rows.getObject(3)),
          JdbcCells.of(rows.getObject(4)),
          mean,
          deviation,
          quantiles,
          low,
          high);
    }

    private List<DataStatistics.Bar> histogram(Sums sums) throws SQLException {
      if (sums.low() == null || sums.high() == null) {
        return List.of();
      }
      Scale scale = scale((Number) sums.low(), (Number) sums.high());
      long[] counts = new long[scale.bars()];
      Statements.Text text =
          new Statements(table)
              .add(
                  "SELECT %s AS bar, count(*) FROM (SELECT %s AS v FROM %s"
                      .formatted(scale.barOf(measure("v")), value(), table.sql()))
              .where(where)
              .add(") WHERE v IS NOT NULL GROUP BY bar")
              .text();
      session.query(
          text,
          rows -> {
            while (rows.next()) {
              counts[Math.clamp(rows.getLong(1), 0, counts.length - 1)] += rows.getLong(2);
            }
            return counts;
          });
      return scale.bars(counts);
    }

    private Scale scale(Number low, Number high) {
      boolean whole = low instanceof Long && high instanceof Long;
      return whole && Math.abs(low.doubleValue()) < 4e18 && Math.abs(high.doubleValue()) < 4e18
          ? Scale.Whole.of(column.column().type(), low.longValue(), high.longValue())
          : Scale.Real.of(low.doubleValue(), high.doubleValue());
    }

    private List<DataStatistics.Top> top() throws SQLException {
      if (isMeasured() || !column.column().type().isComparable()) {
        return List.of();
      }
      Statements.Text text =
          new Statements(table)
              .add("SELECT v, count(*) AS n FROM (SELECT " + column.sql() + " AS v FROM ")
              .add(table.sql())
              .where(where)
              .add(") WHERE v IS NOT NULL GROUP BY v ORDER BY n DESC, v LIMIT ")
              .add(Integer.toString(DataStatistics.TOP_MAX))
              .text();
      return session.query(
          text,
          rows -> {
            List<DataStatistics.Top> top = new ArrayList<>();
            while (rows.next()) {
              top.add(new DataStatistics.Top(JdbcCells.of(rows.getObject(1)), rows.getLong(2)));
            }
            return top;
          });
    }

    /// What is no finite number does not count as a value to calculate with.
    private String value() {
      return column.shown().equals(column.sql()) || column.column().type() != ColumnType.NUMBER
          ? column.sql()
          : column.shown();
    }

    /// Whether it has quantiles and a histogram.
    private boolean isMeasured() {
      return switch (column.column().type()) {
        case INTEGER, DECIMAL, NUMBER, DATE, TIME, TIMESTAMP, INSTANT -> true;
        case BOOLEAN, STRING, OTHER -> false;
      };
    }

    /// A value as a number, in the units that [Scale] counts in.
    private String measure(String value) {
      return switch (column.column().type()) {
        case INTEGER -> value + "::BIGINT";
        case DATE -> "(" + value + " - DATE '1970-01-01')::BIGINT";
        case TIME, TIMESTAMP, INSTANT -> "epoch_us(" + value + ")";
        case DECIMAL, NUMBER, BOOLEAN, STRING, OTHER -> "CAST(" + value + " AS DOUBLE)";
      };
    }
  }
}
