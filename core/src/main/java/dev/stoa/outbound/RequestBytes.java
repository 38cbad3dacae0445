package dev.stoa.outbound;

import java.net.URI;
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

  /// Names and values were checked when the request was made; an address holds no line breaks.
  private static String head(OutboundRequest request) {
    var head = new StringBuilder(USUAL);
    head.append(request.method()).append(' ');
    appendTarget(head, request.address());
    head.append(" HTTP/1.1\r\nHost: ").append(request.address().getHost());
    if (request.address().getPort() >= 0) {
      head.append(':').append(request.address().getPort());
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

  private static void appendTarget(StringBuilder head, URI given) {
    URI address = isAscii(given.toString()) ? given : URI.create(given.toASCIIString());
    String path = address.getRawPath();
    head.append(path == null || path.isEmpty() ? "/" : path);
    if (address.getRawQuery() != null) {
      head.append('?').append(address.getRawQuery());
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean expectsBody(String method) {
    return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
  }
}
