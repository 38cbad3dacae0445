package dev.stoa.engines.duckdb;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;

/// Reads an Arrow stream as the format describes it: the schema as text, and a line per row of the
/// values as they are held, `|` between them.
final class ArrowRows {

  private final ByteBuffer bytes;
  private final List<String> lines = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();
  private int batches;

  private ArrowRows(byte[] stream) {
    this.bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
  }

  static ArrowRows of(byte[] stream) {
    ArrowRows rows = new ArrowRows(stream);
    while (rows.message()) {}
    return rows;
  }

  List<String> lines() {
    return lines;
  }

  int batches() {
    return batches;
  }

  String schema() {
    StringJoiner schema = new StringJoiner(", ");
    for (Field field : fields) {
      schema.add(field.name() + " " + Type.name(field.typeType()) + (field.nullable() ? "?" : ""));
    }
    return schema.toString();
  }

  /// Whether there was one; at the end there is none, and nothing behind it.
  private boolean message() {
    if (bytes.getInt() != -1) {
      throw new AssertionError("no continuation mark");
    }
    int length = bytes.getInt();
    if (length == 0) {
      if (bytes.hasRemaining()) {
        throw new AssertionError("bytes after the end");
      }
      return false;
    }
    if (length % 8 != 0) {
      throw new AssertionError("not aligned");
    }
    Message message = Message.getRootAsMessage(slice(bytes.position(), length));
    bytes.position(bytes.position() + length);
    if (message.headerType() == MessageHeader.Schema) {
      Schema schema = (Schema) message.header(new Schema());
      for (int i = 0; i < schema.fieldsLength(); i++) {
        fields.add(schema.fields(i));
      }
    } else {
      batch((RecordBatch) message.header(new RecordBatch()));
      batches++;
    }
    bytes.position(bytes.position() + (int) message.bodyLength());
    return true;
  }

  private void batch(RecordBatch batch) {
    List<List<String>> columns = new ArrayList<>();
    int buffer = 0;
    for (int i = 0; i < fields.size(); i++) {
      boolean text = fields.get(i).typeType() == Type.Utf8;
      ByteBuffer present = body(batch, buffer);
      ByteBuffer values = body(batch, buffer + (text ? 2 : 1));
      ByteBuffer ends = body(batch, buffer + 1);
      buffer += text ? 3 : 2;
      List<String> column = new ArrayList<>();
      int missing = 0;
      for (int row = 0; row < batch.length(); row++) {
        boolean there = bit(present, row);
        missing += there ? 0 : 1;
        column.add(there ? value(fields.get(i).typeType(), values, ends, row) : "null");
      }
      if (missing != batch.nodes(i).nullCount()) {
        throw new AssertionError("the count of missing values is wrong");
      }
      columns.add(column);
    }
    for (int row = 0; row < batch.length(); row++) {
      int place = row;
      lines.add(String.join("|", columns.stream().map(column -> column.get(place)).toList()));
    }
  }

  private static String value(byte type, ByteBuffer values, ByteBuffer ends, int row) {
    return switch (type) {
      case Type.Bool -> Boolean.toString(bit(values, row));
      case Type.Date -> Integer.toString(values.getInt(4 * row));
      case Type.FloatingPoint -> Double.toString(values.getDouble(8 * row));
      case Type.Decimal -> decimal(values, row);
      case Type.Utf8 -> text(values, ends.getInt(4 * row), ends.getInt(4 * row + 4));
      default -> Long.toString(values.getLong(8 * row));
    };
  }

  private static String text(ByteBuffer values, int from, int to) {
    byte[] text = new byte[to - from];
    values.get(from, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static String decimal(ByteBuffer values, int row) {
    byte[] number = new byte[16];
    for (int i = 0; i < number.length; i++) {
      number[number.length - 1 - i] = values.get(16 * row + i);
    }
    return new BigInteger(number).toString();
  }

  private static boolean bit(ByteBuffer bits, int place) {
    return (bits.get(place / 8) >> (place % 8) & 1) == 1;
  }

  private ByteBuffer body(RecordBatch batch, int place) {
    var buffer = batch.buffers(place);
    return slice(bytes.position() + (int) buffer.offset(), (int) buffer.length());
  }

  private ByteBuffer slice(int from, int length) {
    return bytes.slice(from, length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
