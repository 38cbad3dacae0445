package dev.stoa.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionReuseStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.net.URIAuthority;

/// One request and its answer on a connection that stands.
final class ApacheExchange {

  private final HttpRequestExecutor executor = new HttpRequestExecutor();
  private final ConnectionReuseStrategy reuse = DefaultConnectionReuseStrategy.INSTANCE;

  /// @param reusable whether the connection can carry another exchange
  /// @param unsent whether not a byte of the request has left
  /// @param silent whether not a byte of an answer has come
  record Outcome(OutboundAnswer answer, boolean reusable, boolean unsent, boolean silent) {

    /// Whether a pooled connection was dead already and the request may be sent on another.
    boolean isStale(boolean pooled, OutboundRequest request) {
      return pooled && (unsent || (silent && request.isIdempotent()));
    }
  }

  Outcome run(ConnectionEndpoint endpoint, OutboundRequest request) {
    var context = HttpCoreContext.create();
    var traffic = new Traffic();
    try {
      BasicClassicHttpRequest message = message(request);
      ClassicHttpResponse response =
          endpoint.execute(
              "",
              message,
              (sent, connection, within) -> {
                traffic.begin(connection);
                return executor.execute(sent, connection, within);
              },
              context);
      traffic.answered();
      OutboundAnswer answer = read(response, request);
      boolean whole = answer instanceof OutboundAnswer.Answered;
      return new Outcome(
          answer, whole && reuse.keepAlive(message, response, context), false, false);
    } catch (HttpException | IOException broken) {
      return broken(broken, traffic);
    } catch (RuntimeException unforeseen) {
      return new Outcome(new OutboundAnswer.Malformed(unforeseen.toString()), false, false, false);
    }
  }

  private static Outcome broken(Exception broken, Traffic traffic) {
    String why = broken.getMessage() == null ? broken.toString() : broken.getMessage();
    return traffic.isUnsent()
        ? new Outcome(new OutboundAnswer.Unreachable(why), false, true, true)
        : new Outcome(new OutboundAnswer.Malformed(why), false, false, traffic.isUnanswered());
  }

  private static BasicClassicHttpRequest message(OutboundRequest request) {
    URI address = request.address();
    var message = new BasicClassicHttpRequest(request.method(), path(address));
    var authority = new URIAuthority(address.getHost(), address.getPort());
    message.setAuthority(authority);
    message.setScheme(address.getScheme());
    message.addHeader("Host", host(address));
    message.addHeader("Accept-Encoding", "identity");
    request.headers().forEach(message::addHeader);
    byte[] body = request.body();
    if (body.length > 0 || expectsBody(request.method())) {
      message.addHeader("Content-Length", Integer.toString(body.length));
      message.setEntity(new ByteArrayEntity(body, null));
    }
    return message;
  }

  private static boolean expectsBody(String method) {
    return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
  }

  private static String host(URI address) {
    return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
  }

  private static String path(URI address) {
    String path = address.getRawPath();
    String whole = path == null || path.isEmpty() ? "/" : path;
    return address.getRawQuery() == null ? whole : whole + "?" + address.getRawQuery();
  }

  private static OutboundAnswer read(ClassicHttpResponse response, OutboundRequest request)
      throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      headers.merge(
          header.getName().toLowerCase(Locale.ROOT),
          header.getValue() == null ? "" : header.getValue(),
          (one, other) -> one + ", " + other);
    }
    String coding = headers.get("content-encoding");
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      return new OutboundAnswer.Malformed("the answer is compressed, which was not asked for");
    }
    return body(response, headers, request.limits().answerBytesMax());
  }

  private static OutboundAnswer body(
      ClassicHttpResponse response, Map<String, String> headers, long bytesMax) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new OutboundAnswer.Answered(response.getCode(), headers, new byte[0]);
    }
    if (entity.getContentLength() > bytesMax) {
      return new OutboundAnswer.TooLarge(bytesMax);
    }
    InputStream content = entity.getContent();
    byte[] body = content.readNBytes((int) bytesMax + 1);
    return body.length > bytesMax
        ? new OutboundAnswer.TooLarge(bytesMax)
        : new OutboundAnswer.Answered(response.getCode(), headers, body);
  }
}
