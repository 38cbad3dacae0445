package dev.stoa.outbound;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A request to another system. `Host`, `Content-Length` and the headers of the connection are the
/// client's own.
///
/// @param method as it is sent, such as `POST`
/// @param site scheme, host and port; whatever else an address has is not looked at
/// @param target path and query as they are sent, percent-encoded
/// @param body empty for none
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
public record OutboundRequest(
    String method,
    URI site,
    String target,
    Map<String, String> headers,
    byte[] body,
    OutboundLimits limits) {

  private static final String TOKEN_SIGNS = "!#$%&'*+.^_`|~-";
  private static final Set<String> IDEMPOTENT =
      Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE");
  private static final Set<String> RESERVED =
      Set.of(
          "host",
          "content-length",
          "transfer-encoding",
          "connection",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "upgrade",
          "expect",
          "accept-encoding");

  public OutboundRequest {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    if (!isToken(method)) {
      throw new IllegalArgumentException("not a method: " + method);
    }
    if (!isTarget(target)) {
      throw new IllegalArgumentException("not a path and query: " + target);
    }
    headers.forEach((name, value) -> {
      if (!mayBeSet(name) || !isValue(value)) {
        throw new IllegalArgumentException("not a header that may be set: " + name);
      }
    });
  }

  private static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean letter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
      if (!letter && !(each >= '0' && each <= '9') && TOKEN_SIGNS.indexOf(each) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isTarget(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return text.startsWith("/");
  }

  /// Whether a header of this name may be given.
  public static boolean mayBeSet(String name) {
    return isToken(name) && !RESERVED.contains(name.toLowerCase(Locale.ROOT));
  }

  /// Whether this can be the value of a header: no line breaks, no control characters, Latin-1.
  public static boolean isValue(String value) {
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      boolean visible = (each >= ' ' && each <= '~') || (each >= 0x80 && each <= 0xff);
      if (!visible && each != '\t') {
        return false;
      }
    }
    return true;
  }

  /// Whether sending it twice does no more than sending it once.
  boolean isIdempotent() {
    return IDEMPOTENT.contains(method);
  }
}
