package dev.stoa.engines.duckdb;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;

/// Writes the streaming form of Arrow IPC: the schema, batches of rows, an end. The form is that of
/// the Arrow columnar format, version 1; its messages are built with the classes that Arrow
/// generates from its own definitions.
final class ArrowStream implements AutoCloseable {

  private static final int CONTINUATION = 0xFFFFFFFF;
  private static final int ALIGNED = 8;

  private final OutputStream out;

  ArrowStream(OutputStream out, List<TableColumn> columns) throws IOException {
    this.out = out;
    FlatBufferBuilder builder = new FlatBufferBuilder();
    int[] fields = columns.stream().mapToInt(column -> ArrowTypes.field(builder, column)).toArray();
    int schema =
        Schema.createSchema(
            builder, Endianness.Little, Schema.createFieldsVector(builder, fields), 0, 0);
    message(builder, MessageHeader.Schema, schema, 0);
  }

  /// @param columns of the same length
  void batch(List<ArrowColumn> columns, int rows) throws IOException {
    FlatBufferBuilder builder = new FlatBufferBuilder();
    List<ArrowBytes> buffers =
        columns.stream().flatMap(column -> column.buffers().stream()).toList();
    long body = buffers.stream().mapToLong(ArrowBytes::padded).sum();
    int places = buffersOf(builder, buffers, body);
    RecordBatch.startNodesVector(builder, columns.size());
    for (ArrowColumn column : columns.reversed()) {
      FieldNode.createFieldNode(builder, column.length(), column.nulls());
    }
    int nodes = builder.endVector();
    int batch = RecordBatch.createRecordBatch(builder, rows, nodes, places, 0, 0);
    message(builder, MessageHeader.RecordBatch, batch, body);
    for (ArrowBytes buffer : buffers) {
      buffer.writeTo(out);
    }
  }

  /// Vectors are built from their end.
  private static int buffersOf(FlatBufferBuilder builder, List<ArrowBytes> buffers, long body) {
    RecordBatch.startBuffersVector(builder, buffers.size());
    long offset = body;
    for (ArrowBytes buffer : buffers.reversed()) {
      offset -= buffer.padded();
      Buffer.createBuffer(builder, offset, buffer.size());
    }
    return builder.endVector();
  }

  private void message(FlatBufferBuilder builder, byte kind, int header, long body)
      throws IOException {
    builder.finish(Message.createMessage(builder, MetadataVersion.V5, kind, header, body, 0));
    byte[] message = builder.sizedByteArray();
    int padded = Math.ceilDiv(message.length, ALIGNED) * ALIGNED;
    ints(CONTINUATION, padded);
    out.write(message);
    out.write(new byte[padded - message.length]);
  }

  private void ints(int first, int second) throws IOException {
    out.write(
        ByteBuffer.allocate(2 * Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(first)
            .putInt(second)
            .array());
  }

  /// Writes the end; `out` stays open.
  @Override
  public void close() throws IOException {
    ints(CONTINUATION, 0);
  }
}
