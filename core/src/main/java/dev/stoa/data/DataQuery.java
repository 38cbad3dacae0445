package dev.stoa.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which rows and columns of a data set are wanted, in which order. Rows that the order leaves
/// equal keep the order of the file, so that the order is total.
///
/// @param where all of them must hold
/// @param select in the order of the answer, at least one, each once
/// @param limit at most this many rows; [#ALL] for all of them
/// @param after the number in the file, from 0, of the row with which the page before ended; null
///   for the first page
public record DataQuery(
    List<Condition> where,
    List<Column> select,
    List<Order> order,
    long limit,
    @Nullable Long after) {

  public static final long ALL = Long.MAX_VALUE;

  public DataQuery {
    where = List.copyOf(where);
    select = List.copyOf(select);
    order = List.copyOf(order);
  }

  /// Every row and every column in the order of the file.
  public static DataQuery all(DataShape shape) {
    return new DataQuery(List.of(), shape.columns(), List.of(), ALL, null);
  }
}
