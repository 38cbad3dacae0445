package dev.stoa.journal;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// One record as it stands in a segment: 4 bytes length of the payload, 4 bytes CRC32C of it, both
/// big-endian, then the payload.
final class Frame extends ByteArrayOutputStream {

  /// What every segment begins with; the digit is the version of the format.
  static final byte[] MAGIC = "STOAJNL1".getBytes(StandardCharsets.US_ASCII);

  static final int HEAD = 8;
  static final int PAYLOAD_MIN = 2;
  static final int PAYLOAD_MAX = 1 << 18;

  private static final int USUAL = 768;
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private Frame() {
    super(USUAL);
  }

  static Frame of(CallRecord record) {
    var frame = new Frame();
    frame.count = HEAD;
    RecordJson.write(record, frame);
    int length = frame.count - HEAD;
    if (length > PAYLOAD_MAX) {
      throw new IllegalArgumentException("a record of " + length + " bytes is too large");
    }
    INT.set(frame.buf, 0, length);
    INT.set(frame.buf, 4, check(frame.buf, HEAD, length));
    return frame;
  }

  byte[] buffer() {
    return buf;
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
