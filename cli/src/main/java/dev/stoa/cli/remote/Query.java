package dev.stoa.cli.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// The query of an address, in the order in which it was put together.
public final class Query {

  private final StringJoiner pairs = new StringJoiner("&");

  public Query add(String name, String value) {
    pairs.add(encoded(name) + "=" + encoded(value));
    return this;
  }

  /// Adds nothing when `value` is null.
  public Query addIfSet(String name, @Nullable Object value) {
    return value == null ? this : add(name, value.toString());
  }

  /// The path with this query behind it.
  public String behind(String path) {
    return pairs.length() == 0 ? path : path + "?" + pairs;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
