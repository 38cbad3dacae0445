package dev.stoa.engines.duckdb;

import com.google.flatbuffers.FlatBufferBuilder;
import org.apache.arrow.flatbuf.Bool;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Decimal;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Time;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;

/// What columns are in the words of Arrow's schema.
final class ArrowTypes {

  private static final int LONG_BITS = 64;
  private static final int DECIMAL_BITS = 128;
  private static final int DIGITS_MAX = 38;

  private ArrowTypes() {}

  static int field(FlatBufferBuilder builder, TableColumn column) {
    int name = builder.createString(column.column().name());
    int type = type(builder, column);
    int children = Field.createChildrenVector(builder, new int[0]);
    return Field.createField(
        builder, name, column.column().nullable(), code(column), type, 0, children, 0);
  }

  private static byte code(TableColumn column) {
    return switch (ArrowKind.of(column)) {
      case BOOL -> Type.Bool;
      case INT64 -> Type.Int;
      case DECIMAL128 -> Type.Decimal;
      case FLOAT64 -> Type.FloatingPoint;
      case UTF8 -> Type.Utf8;
      case DATE32 -> Type.Date;
      case TIME64 -> Type.Time;
      case TIMESTAMP, TIMESTAMP_UTC -> Type.Timestamp;
    };
  }

  private static int type(FlatBufferBuilder builder, TableColumn column) {
    return switch (ArrowKind.of(column)) {
      case BOOL -> {
        Bool.startBool(builder);
        yield Bool.endBool(builder);
      }
      case INT64 -> Int.createInt(builder, LONG_BITS, true);
      case DECIMAL128 ->
          Decimal.createDecimal(builder, precision(column), scale(column), DECIMAL_BITS);
      case FLOAT64 -> FloatingPoint.createFloatingPoint(builder, Precision.DOUBLE);
      case UTF8 -> {
        Utf8.startUtf8(builder);
        yield Utf8.endUtf8(builder);
      }
      case DATE32 -> Date.createDate(builder, DateUnit.DAY);
      case TIME64 -> Time.createTime(builder, TimeUnit.MICROSECOND, LONG_BITS);
      case TIMESTAMP -> Timestamp.createTimestamp(builder, TimeUnit.MICROSECOND, 0);
      case TIMESTAMP_UTC ->
          Timestamp.createTimestamp(builder, TimeUnit.MICROSECOND, builder.createString("UTC"));
    };
  }

  /// Of `DECIMAL(18,2)`; wide whole numbers have none.
  static int scale(TableColumn column) {
    String type = column.sqlType();
    int comma = type.indexOf(',');
    return comma < 0 ? 0 : Integer.parseInt(type.substring(comma + 1, type.length() - 1).strip());
  }

  private static int precision(TableColumn column) {
    String type = column.sqlType();
    int comma = type.indexOf(',');
    return comma < 0
        ? DIGITS_MAX
        : Integer.parseInt(type.substring(type.indexOf('(') + 1, comma).strip());
  }
}
