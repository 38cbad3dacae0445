package dev.stoa.data;

import java.util.List;

/// What a query is for, which decides the parameters that it may have beside filters.
public enum QueryUse {
  ROWS(100, 1_000),
  EXPORT(DataQuery.ALL, DataQuery.ALL),
  STATISTICS(DataQuery.ALL, DataQuery.ALL);

  /// Names that mean the same on every route of a data set and are never filters; `format`, `q` and
  /// `async` are read by the routes themselves. A column of such a name is filtered by `name.eq`.
  public static final List<String> RESERVED =
      List.of("select", "order", "limit", "cursor", "format", "q", "async");

  private final long limitDefault;
  private final long limitMax;

  QueryUse(long limitDefault, long limitMax) {
    this.limitDefault = limitDefault;
    this.limitMax = limitMax;
  }

  /// The parameters beside filters, in the order in which they are told.
  public List<String> parameters() {
    return switch (this) {
      case ROWS -> List.of("select", "order", "limit", "cursor");
      case EXPORT -> List.of("select", "order", "limit");
      case STATISTICS -> List.of("select");
    };
  }

  public long limitDefault() {
    return limitDefault;
  }

  public long limitMax() {
    return limitMax;
  }
}
