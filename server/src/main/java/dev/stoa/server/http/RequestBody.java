package dev.stoa.server.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// Where the bytes of a request come from, and whether its client is still there. Used by the
/// request's own thread only.
public interface RequestBody {

  /// The length that the client announced; -1 when it did not.
  long announcedBytes();

  /// Blocks until bytes come. A client that stalls or drips raises a problem `request_timeout`, one
  /// that hangs up [ClientGone].
  InputStream stream();

  /// See [Request#isClientGone].
  boolean isClientGone();

  /// A body in memory, for tests.
  static RequestBody of(byte[] bytes) {
    return new RequestBody() {
      private final InputStream stream = new ByteArrayInputStream(bytes);

      @Override
      public long announcedBytes() {
        return bytes.length;
      }

      @Override
      public InputStream stream() {
        return stream;
      }

      @Override
      public boolean isClientGone() {
        return false;
      }
    };
  }
}
