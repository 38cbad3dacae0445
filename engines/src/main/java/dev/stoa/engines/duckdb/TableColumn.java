package dev.stoa.engines.duckdb;

import dev.stoa.data.Column;
import dev.stoa.data.ColumnType;
import dev.stoa.data.TextBytes;

/// A column as the table file holds it. In statements it is called by its place, so that its name,
/// which a stranger may have chosen, never becomes part of one.
///
/// @param place from 0
/// @param sqlType the type by which DuckDB holds it
/// @param bytes what its values take in an answer; those that are no texts about so many
record TableColumn(int place, Column column, String sqlType, TextBytes bytes) {

  private static final int FIXED_BYTES = 24;

  /// What statements call it.
  String sql() {
    return sql(place);
  }

  static String sql(int place) {
    return "c" + place;
  }

  /// What DuckDB's type is for callers.
  static ColumnType typeOf(String sqlType) {
    if (sqlType.startsWith("DECIMAL")) {
      return ColumnType.DECIMAL;
    }
    return switch (sqlType) {
      case "BOOLEAN" -> ColumnType.BOOLEAN;
      case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> ColumnType.INTEGER;
      case "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT" -> ColumnType.INTEGER;
      case "FLOAT", "DOUBLE" -> ColumnType.NUMBER;
      case "VARCHAR", "UUID" -> ColumnType.STRING;
      case "DATE" -> ColumnType.DATE;
      case "TIME" -> ColumnType.TIME;
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> ColumnType.TIMESTAMP;
      case "TIMESTAMP WITH TIME ZONE" -> ColumnType.INSTANT;
      default -> ColumnType.OTHER;
    };
  }

  /// How a value is held: every kind of time stamp as microseconds, every float as it is written,
  /// and what is not compared as text.
  static String heldAs(String sqlType) {
    return switch (typeOf(sqlType)) {
      case BOOLEAN, INTEGER, DECIMAL, DATE, TIME -> sqlType;
      case NUMBER -> "DOUBLE";
      case TIMESTAMP -> "TIMESTAMP";
      case INSTANT -> "TIMESTAMP WITH TIME ZONE";
      case STRING, OTHER -> "VARCHAR";
    };
  }

  /// The value as answers write it: times become text.
  String shown() {
    return shown(sql());
  }

  /// @param value an expression of this column's type in fixed words
  String shown(String value) {
    return switch (column.type()) {
      case BOOLEAN, INTEGER, DECIMAL, STRING, OTHER -> value;
      case NUMBER -> "CASE WHEN isfinite(%s) THEN %s END".formatted(value, value);
      case DATE, TIME -> "CAST(%s AS VARCHAR)".formatted(value);
      case TIMESTAMP -> "replace(CAST(%s AS VARCHAR), ' ', 'T')".formatted(value);
      case INSTANT ->
          "replace(CAST(%s AT TIME ZONE 'UTC' AS VARCHAR), ' ', 'T') || 'Z'".formatted(value);
    };
  }

  static boolean isText(String heldAs) {
    return heldAs.equals("VARCHAR");
  }

  static long fixedBytes() {
    return FIXED_BYTES;
  }
}
