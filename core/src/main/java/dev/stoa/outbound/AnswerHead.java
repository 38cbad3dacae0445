package dev.stoa.outbound;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Status and headers of an answer, read strictly: RFC 9112, without folded lines.
///
/// @param minor of HTTP/1
/// @param headers by name in lower case; values of the same name joined by `, `
record AnswerHead(int minor, int status, Map<String, String> headers) {

  private static final int HEADERS_MAX = 100;
  private static final int INTERIMS_MAX = 16;
  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  /// How the end of a body is found.
  sealed interface Framing {

    record None() implements Framing {}

    record Sized(long bytes) implements Framing {}

    record Chunked() implements Framing {}

    record ToTheEnd() implements Framing {}
  }

  /// Passes over interim answers.
  ///
  /// @throws ProtocolException when it is no head of an HTTP answer
  static AnswerHead read(Connection connection) throws IOException {
    for (int interims = 0; interims <= INTERIMS_MAX; interims++) {
      AnswerHead head = readOne(connection);
      if (head.status >= 200) {
        return head;
      }
      if (head.status == 101) {
        throw new ProtocolException("another protocol, which was not asked for");
      }
    }
    throw new ProtocolException("more than %d interim answers".formatted(INTERIMS_MAX));
  }

  private static AnswerHead readOne(Connection connection) throws IOException {
    String line = connection.line();
    if (!isStatusLine(line)) {
      throw new ProtocolException("what came back does not begin as an HTTP/1 answer");
    }
    return new AnswerHead(
        line.charAt(7) - '0', Integer.parseInt(line, 9, 12, 10), headers(connection));
  }

  /// Such as `HTTP/1.1 200 OK`; the words behind the number may be missing.
  private static boolean isStatusLine(String line) {
    return line.length() >= 12
        && line.startsWith("HTTP/1.")
        && isDigit(line.charAt(7))
        && line.charAt(8) == ' '
        && line.charAt(9) >= '1'
        && line.charAt(9) <= '9'
        && isDigit(line.charAt(10))
        && isDigit(line.charAt(11))
        && (line.length() == 12 || line.charAt(12) == ' ');
  }

  private static Map<String, String> headers(Connection connection) throws IOException {
    Map<String, String> headers = new HashMap<>();
    int count = 0;
    for (String line = connection.line(); !line.isEmpty(); line = connection.line()) {
      if (++count > HEADERS_MAX) {
        throw new ProtocolException("more than %d headers".formatted(HEADERS_MAX));
      }
      int colon = line.indexOf(':');
      if (!isName(line, colon) || !OutboundRequest.isValue(line)) {
        throw new ProtocolException("a line that is no header");
      }
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (one, other) -> one + ", " + other);
    }
    return headers;
  }

  private static boolean isName(String line, int length) {
    for (int i = 0; i < length; i++) {
      if (line.charAt(i) <= ' ' || line.charAt(i) > '~') {
        return false;
      }
    }
    return length > 0;
  }

  private static boolean isDigit(char each) {
    return each >= '0' && each <= '9';
  }

  /// @param method of the request
  /// @throws ProtocolException when the head contradicts itself, or names a coding nobody asked for
  Framing framing(String method) throws ProtocolException {
    String coding = headers.get("transfer-encoding");
    String length = headers.get("content-length");
    if (coding != null && (length != null || minor == 0 || !coding.equalsIgnoreCase("chunked"))) {
      throw new ProtocolException("the length of the body cannot be told");
    }
    if (length != null && !LENGTH.matcher(length).matches()) {
      throw new ProtocolException("the length of the body is no number");
    }
    if (method.equals("HEAD") || status == 204 || status == 304) {
      return new Framing.None();
    }
    if (coding != null) {
      return new Framing.Chunked();
    }
    return length == null ? new Framing.ToTheEnd() : new Framing.Sized(Long.parseLong(length));
  }

  boolean isCompressed() {
    String coding = headers.get("content-encoding");
    return coding != null && !coding.equalsIgnoreCase("identity");
  }

  /// Whether the other side lets the connection live.
  boolean keepsAlive() {
    String wish = headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT);
    return minor == 0 ? wish.contains("keep-alive") : !wish.contains("close");
  }
}
