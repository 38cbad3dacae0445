package dev.stoa.server.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `Cookie` fields. Of a cookie sent twice the first counts.
final class Cookies {

  private Cookies() {}

  static @Nullable String find(List<String> fields, String name) {
    for (String field : fields) {
      for (String pair : field.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
          return pair.substring(equals + 1).strip();
        }
      }
    }
    return null;
  }
}
