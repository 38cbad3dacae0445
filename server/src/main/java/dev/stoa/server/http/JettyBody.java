package dev.stoa.server.http;

import java.io.InputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;

/// The body of a request as Jetty gives it.
final class JettyBody implements RequestBody {

  private final Request request;
  private final PatientStream stream;

  JettyBody(Request request, HttpLimits limits) {
    this.request = request;
    this.stream = new PatientStream(request, limits.bodyGrace());
  }

  @Override
  public long announcedBytes() {
    return request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
  }

  @Override
  public InputStream stream() {
    return stream;
  }

  /// Whether nothing of the body is left, so that the connection can be used again.
  boolean isConsumed() {
    return stream.isAtEnd() || stream.skipWhatIsHere();
  }

  @Override
  public boolean isClientGone() {
    // touches an internal class of Jetty: only it can give a byte back that was read too far
    if (!(request.getConnectionMetaData().getConnection() instanceof HttpConnection connection)
        || !connection.isRequestBufferEmpty()
        || !connection.getParser().isComplete()) {
      return false;
    }
    EndPoint endPoint = connection.getEndPoint();
    ByteBuffer oneByte = ByteBuffer.allocate(1).flip();
    try {
      int filled = endPoint.fill(oneByte);
      if (filled > 0) {
        connection.onUpgradeTo(oneByte);
      }
      return filled < 0;
    } catch (java.io.IOException reset) {
      return true;
    }
  }
}
