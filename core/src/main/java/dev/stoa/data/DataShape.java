package dev.stoa.data;

import java.util.List;
import java.util.Optional;

/// The columns of a data set in their order, each name once, and how many rows there are.
public record DataShape(List<Column> columns, long rows) {

  public DataShape {
    columns = List.copyOf(columns);
  }

  public Optional<Column> find(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
