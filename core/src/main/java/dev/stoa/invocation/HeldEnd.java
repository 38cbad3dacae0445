package dev.stoa.invocation;

import java.io.IOException;
import java.io.OutputStream;

/// Lets bytes pass but for the last piece, which waits for its release.
final class HeldEnd extends OutputStream {

  private static final int PIECE = 8 * 1024;

  private final OutputStream out;
  private final long passing;
  private final byte[] end;
  private long sent;
  private int held;

  /// @param bytes how many there will be
  HeldEnd(OutputStream out, long bytes) {
    this.out = out;
    this.end = new byte[(int) Math.min(PIECE, bytes)];
    this.passing = bytes - end.length;
  }

  /// How many passed.
  long sent() {
    return sent;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int now = (int) Math.min(length, passing - sent);
    if (now > 0) {
      out.write(bytes, offset, now);
      sent += now;
    }
    System.arraycopy(bytes, offset + now, end, held, length - now);
    held += length - now;
  }

  void release() throws IOException {
    out.write(end, 0, held);
    out.flush();
    sent += held;
  }
}
