package dev.stoa.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// One record as it stands in a segment: 4 bytes length of the payload, 4 bytes CRC32C of it, both
/// big-endian, then the payload.
final class Frame {

  /// What every segment begins with; the digit is the version of the format.
  static final byte[] MAGIC = "STOAJNL1".getBytes(StandardCharsets.US_ASCII);

  static final int HEAD = 8;
  static final int PAYLOAD_MIN = 2;
  static final int PAYLOAD_MAX = 1 << 18;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes;

  private Frame(byte[] bytes) {
    this.bytes = bytes;
  }

  static Frame of(CallRecord record) {
    byte[] payload = RecordJson.write(record);
    if (payload.length > PAYLOAD_MAX) {
      throw new IllegalArgumentException("a record of " + payload.length + " bytes is too large");
    }
    byte[] bytes = new byte[HEAD + payload.length];
    System.arraycopy(payload, 0, bytes, HEAD, payload.length);
    INT.set(bytes, 0, payload.length);
    INT.set(bytes, 4, check(payload, 0, payload.length));
    return new Frame(bytes);
  }

  byte[] bytes() {
    return bytes;
  }

  /// Whether this is what the frame holds.
  boolean holds(byte[] payload) {
    return Arrays.equals(bytes, HEAD, bytes.length, payload, 0, payload.length);
  }

  static int check(byte[] bytes, int from, int length) {
    var crc = new CRC32C();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }

  /// The length of the payload of the intact frame that begins at `at`, or [Look#DAMAGED], or
  /// [Look#CUT] when it would go on beyond `limit`.
  static int look(byte[] bytes, int at, int limit) {
    if (limit - at < HEAD) {
      return Look.CUT;
    }
    int length = (int) INT.get(bytes, at);
    if (length < PAYLOAD_MIN || length > PAYLOAD_MAX) {
      return Look.DAMAGED;
    }
    if (length > limit - at - HEAD) {
      return Look.CUT;
    }
    boolean intact = (int) INT.get(bytes, at + 4) == check(bytes, at + HEAD, length);
    return intact ? length : Look.DAMAGED;
  }

  /// What [#look] answers instead of a length.
  static final class Look {
    static final int DAMAGED = -1;
    static final int CUT = -2;

    private Look() {}
  }
}
