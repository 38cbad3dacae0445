package dev.stoa.server.http;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The decoded query parameters, in the order they came. Its text form hides the values: queries
/// carry inputs and, by mistake, keys.
public final class Query {

  private static final Query EMPTY = new Query(Map.of());

  private final Map<String, List<String>> parameters;

  private Query(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  /// @throws ProblemException `malformed_request` for a broken escape or bytes that are no UTF-8
  public static Query parse(@Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return EMPTY;
    }
    var parameters = new LinkedHashMap<String, List<String>>();
    for (String pair : raw.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        parameters.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
    }
    parameters.replaceAll((_, values) -> List.copyOf(values));
    return new Query(Collections.unmodifiableMap(parameters));
  }

  /// Every parameter with all its values, in the order they came.
  public Map<String, List<String>> all() {
    return parameters;
  }

  public List<String> all(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /// The only value of a parameter.
  ///
  /// @throws ProblemException `invalid_input` when it is repeated
  public Optional<String> one(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw new ProblemException(
          Problem.invalid("/" + name, "The parameter '" + name + "' is repeated; give it once."));
    }
    return values.stream().findFirst();
  }

  public boolean isEmpty() {
    return parameters.isEmpty();
  }

  @Override
  public String toString() {
    return "Query" + parameters.keySet();
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text.replace('+', ' ');
    }
    byte[] from = text.getBytes(StandardCharsets.UTF_8);
    var to = ByteBuffer.allocate(from.length);
    for (int i = 0; i < from.length; i++) {
      if (from[i] == '%') {
        to.put(escaped(from, i));
        i += 2;
      } else {
        to.put(from[i] == '+' ? (byte) ' ' : from[i]);
      }
    }
    try {
      return Utf8.decode(to.flip());
    } catch (CharacterCodingException notUtf8) {
      throw malformed("The query is not valid UTF-8.");
    }
  }

  private static byte escaped(byte[] from, int at) {
    int high = at + 2 < from.length ? Character.digit(from[at + 1], 16) : -1;
    int low = at + 2 < from.length ? Character.digit(from[at + 2], 16) : -1;
    if (high < 0 || low < 0) {
      throw malformed("The query has a '%' that two hex digits do not follow; write it as %25.");
    }
    return (byte) (high * 16 + low);
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(Problem.of(ErrorCode.MALFORMED_REQUEST, detail));
  }
}
