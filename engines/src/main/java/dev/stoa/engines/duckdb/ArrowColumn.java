package dev.stoa.engines.duckdb;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The values of one column of one batch, in the buffers that Arrow lays out: a bit per value that
/// is there, and for text where each one ends.
final class ArrowColumn {

  private static final int BIG_BYTES = 16;

  private final ArrowKind kind;
  private final ArrowBytes present = new ArrowBytes();
  private final ArrowBytes ends = new ArrowBytes();
  private final ArrowBytes values = new ArrowBytes();
  private int length;
  private int nulls;

  ArrowColumn(ArrowKind kind) {
    this.kind = kind;
    clear();
  }

  void clear() {
    present.clear();
    ends.clear();
    values.clear();
    length = 0;
    nulls = 0;
    if (kind == ArrowKind.UTF8) {
      ends.putInt(0);
    }
  }

  ArrowKind kind() {
    return kind;
  }

  int length() {
    return length;
  }

  int nulls() {
    return nulls;
  }

  /// Bytes of values so far.
  int size() {
    return values.size();
  }

  /// Those that a record batch lists, in its order.
  List<ArrowBytes> buffers() {
    List<ArrowBytes> buffers = new ArrayList<>(List.of(present));
    if (kind == ArrowKind.UTF8) {
      buffers.add(ends);
    }
    buffers.add(values);
    return buffers;
  }

  void addNull() {
    present.putBit(length, false);
    nulls++;
    switch (kind) {
      case BOOL -> values.putBit(length, false);
      case UTF8 -> ends.putInt(values.size());
      case DATE32 -> values.putInt(0);
      case INT64, FLOAT64, TIME64, TIMESTAMP, TIMESTAMP_UTC -> values.putLong(0);
      case DECIMAL128 -> addBytes(BigInteger.ZERO);
    }
    length++;
  }

  void add(boolean value) {
    values.putBit(length, value);
    there();
  }

  void add(long value) {
    if (kind == ArrowKind.DATE32) {
      values.putInt((int) value);
    } else {
      values.putLong(value);
    }
    there();
  }

  void add(double value) {
    values.putLong(Double.doubleToRawLongBits(value));
    there();
  }

  /// @param utf8 a text
  void add(byte[] utf8) {
    values.put(utf8);
    ends.putInt(values.size());
    there();
  }

  void add(BigInteger value) {
    addBytes(value);
    there();
  }

  private void there() {
    present.putBit(length, true);
    length++;
  }

  /// Two's complement, the lowest byte first.
  private void addBytes(BigInteger value) {
    byte[] given = value.toByteArray();
    byte[] bytes = new byte[BIG_BYTES];
    byte sign = (byte) (value.signum() < 0 ? -1 : 0);
    for (int i = 0; i < BIG_BYTES; i++) {
      bytes[i] = i < given.length ? given[given.length - 1 - i] : sign;
    }
    values.put(bytes);
  }
}
