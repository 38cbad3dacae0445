package dev.stoa.server.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;

/// Sends each write at once and waits until the network took it. Closing it does not end the
/// answer: only the return of the writer does.
final class ResponseStream extends OutputStream {

  private final Content.Sink sink;

  ResponseStream(Content.Sink sink) {
    this.sink = sink;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      Content.Sink.write(sink, false, ByteBuffer.wrap(bytes, offset, length));
    } catch (IOException broken) {
      throw new ClientGone(broken);
    }
  }
}
