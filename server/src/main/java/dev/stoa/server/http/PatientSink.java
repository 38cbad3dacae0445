package dev.stoa.server.http;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The way back to the client: each write is sent at once and waits until the network took it, but
/// not for ever. Closing the stream does not end the answer; [#end] does.
final class PatientSink extends OutputStream {

  /// What a client must take within its time; larger writes are cut into such pieces.
  private static final int PIECE_BYTES = 64 * 1024;

  private final Response response;
  private final EndPoint endPoint;
  private final long pieceMillis;

  PatientSink(Response response, EndPoint endPoint, Duration piece) {
    this.response = response;
    this.endPoint = endPoint;
    this.pieceMillis = piece.toMillis();
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  /// @throws ClientGone when the client hung up or takes nothing
  @Override
  public void write(byte[] bytes, int offset, int length) {
    write(ByteBuffer.wrap(bytes, offset, length), false);
  }

  /// Sends these last bytes and ends the answer.
  ///
  /// @throws ClientGone when the client hung up or takes nothing
  void end(byte[] bytes) {
    write(ByteBuffer.wrap(bytes), true);
  }

  private void write(ByteBuffer bytes, boolean last) {
    while (bytes.remaining() > PIECE_BYTES) {
      piece(bytes.slice(bytes.position(), PIECE_BYTES), false);
      bytes.position(bytes.position() + PIECE_BYTES);
    }
    piece(bytes, last);
  }

  private void piece(ByteBuffer bytes, boolean last) {
    var taken = new Callback.Completable();
    response.write(last, bytes, taken);
    try {
      taken.get(pieceMillis, TimeUnit.MILLISECONDS);
    } catch (ExecutionException broken) {
      throw new ClientGone(broken);
    } catch (TimeoutException unread) {
      endPoint.close(unread);
      throw new ClientGone(unread);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      endPoint.close(stopped);
      throw new ClientGone(stopped);
    }
  }
}
