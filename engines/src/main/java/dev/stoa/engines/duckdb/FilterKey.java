package dev.stoa.engines.duckdb;

import dev.stoa.data.Column;
import dev.stoa.data.Condition;
import dev.stoa.data.DataFile;
import dev.stoa.data.DataQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What answers are remembered by: one version of a data set and the filters on it, in whatever
/// order they were given.
///
/// @param select empty where it does not matter
record FilterKey(DataFile file, Set<Condition> where, List<Column> select) {

  private static final int TEXT_MAX = 4_000;

  static FilterKey of(Table table, DataQuery query) {
    return new FilterKey(table.file(), new HashSet<>(query.where()), List.of());
  }

  static FilterKey withSelect(Table table, DataQuery query) {
    return new FilterKey(table.file(), new HashSet<>(query.where()), query.select());
  }

  /// What is long is not remembered, so that memory stays bounded.
  boolean isShort() {
    return where.toString().length() <= TEXT_MAX;
  }
}
