package dev.stoa.engines.duckdb;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Bytes that grow, the lowest byte of a number first.
final class ArrowBytes {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int ALIGNED = 8;

  private byte[] bytes = new byte[1024];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /// The size up to the next multiple of eight, as it is written.
  int padded() {
    return Math.ceilDiv(size, ALIGNED) * ALIGNED;
  }

  void putInt(int value) {
    ensure(Integer.BYTES);
    INT.set(bytes, size, value);
    size += Integer.BYTES;
  }

  void putLong(long value) {
    ensure(Long.BYTES);
    LONG.set(bytes, size, value);
    size += Long.BYTES;
  }

  void put(byte[] more) {
    ensure(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /// Bits come one after the other, the lowest of a byte first.
  void putBit(int place, boolean bit) {
    if (place % Byte.SIZE == 0) {
      ensure(1);
      bytes[size++] = 0;
    }
    if (bit) {
      bytes[size - 1] |= (byte) (1 << (place % Byte.SIZE));
    }
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
    for (int i = size; i < padded(); i++) {
      out.write(0);
    }
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
