package dev.stoa.server.http;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Refuses to read past its limit.
final class BoundedStream extends FilterInputStream {

  private final long bytesMax;
  private long bytesRead;

  BoundedStream(InputStream in, long bytesMax) {
    super(in);
    this.bytesMax = bytesMax;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) {
    bytesRead += bytes;
    if (bytesRead > bytesMax) {
      throw tooLarge(bytesMax);
    }
  }

  static ProblemException tooLarge(long bytesMax) {
    return new ProblemException(
        Problem.of(
            ErrorCode.BODY_TOO_LARGE,
            "The body is larger than the %,d bytes that are allowed here.".formatted(bytesMax)));
  }
}
