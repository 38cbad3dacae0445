package dev.stoa.engines.duckdb;

import dev.stoa.data.Column;
import dev.stoa.data.DataFile;
import dev.stoa.data.DataShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A data set that is ready to be queried: a table file that is attached. The place of a row in it
/// is its number in the Parquet file.
///
/// @param database the name under which the table file is attached
record Table(DataFile file, String database, DataShape shape, Map<String, TableColumn> columns) {

  /// The column that holds the number of each row in the file, from 0. In the table itself it is
  /// the same as DuckDB's `rowid`, but conditions on it skip whole groups of rows, and those on
  /// `rowid` look at each.
  static final String NUMBER = "n";

  Table {
    columns = Map.copyOf(columns);
  }

  static Table of(DataFile file, String database, List<TableColumn> columns, long rows) {
    Map<String, TableColumn> byName = new HashMap<>();
    columns.forEach(column -> byName.put(column.column().name(), column));
    DataShape shape = new DataShape(columns.stream().map(TableColumn::column).toList(), rows);
    return new Table(file, database, shape, byName);
  }

  /// What statements call the table.
  String sql() {
    return sql(database);
  }

  static String sql(String database) {
    return database + ".rows";
  }

  /// @throws IllegalArgumentException when the column is none of this data set
  TableColumn column(Column column) {
    TableColumn found = columns.get(column.name());
    if (found == null || found.column().type() != column.type()) {
      throw new IllegalArgumentException("the query names a column that the data set has not");
    }
    return found;
  }
}
