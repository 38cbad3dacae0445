package dev.stoa.outbound;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/// A request as it goes over the wire, RFC 9112.
final class RequestBytes {

  private static final int USUAL = 512;

  private RequestBytes() {}

  static byte[] of(OutboundRequest request) {
    byte[] head = head(request).getBytes(StandardCharsets.ISO_8859_1);
    byte[] body = request.body();
    if (body.length == 0) {
      return head;
    }
    byte[] whole = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }

  /// All of it was checked when the request was made.
  private static String head(OutboundRequest request) {
    var head = new StringBuilder(USUAL);
    head.append(request.method()).append(' ').append(request.target());
    head.append(" HTTP/1.1\r\nHost: ").append(request.site().getHost());
    if (request.site().getPort() >= 0) {
      head.append(':').append(request.site().getPort());
    }
    head.append("\r\nAccept-Encoding: identity\r\n");
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
    }
    if (request.body().length > 0 || expectsBody(request.method())) {
      head.append("Content-Length: ").append(request.body().length).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  private static boolean expectsBody(String method) {
    return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
  }
}
