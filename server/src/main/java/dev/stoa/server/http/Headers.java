package dev.stoa.server.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Header fields; names in any case. The text form hides the values: they carry keys and cookies.
public final class Headers {

  private final Map<String, List<String>> fields; // by name in lower case

  private Headers(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /// @param pairs name, value, name, value …
  public static Headers of(String... pairs) {
    var builder = new Builder();
    for (int i = 0; i < pairs.length; i += 2) {
      builder.add(pairs[i], pairs[i + 1]);
    }
    return builder.build();
  }

  /// The value of a field; of a repeated one the first.
  public @Nullable String first(String name) {
    List<String> values = fields.get(name.toLowerCase(Locale.ROOT));
    return values == null ? null : values.getFirst();
  }

  /// The value of each line with this name, in order.
  public List<String> all(String name) {
    return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  @Override
  public String toString() {
    return "Headers" + fields.keySet();
  }

  static final class Builder {

    private final Map<String, List<String>> fields = new HashMap<>();

    Builder add(String name, String value) {
      fields.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1)).add(value);
      return this;
    }

    Headers build() {
      return new Headers(fields);
    }
  }
}
