package dev.stoa.providers.http;

import dev.stoa.catalogue.Template;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An address in whose path and query inputs stand, each percent-encoded so that it stays within
/// its place. A query parameter whose inputs are all absent is left out.
final class AddressTemplate {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Template path;
  private final List<Template> parameters;
  private final @Nullable URI fixed;

  private AddressTemplate(Template path, List<Template> parameters, @Nullable URI fixed) {
    this.path = path;
    this.parameters = parameters;
    this.fixed = fixed;
  }

  static AddressTemplate parse(String text) {
    int mark = text.indexOf('?');
    Template path = Template.parse(mark < 0 ? text : text.substring(0, mark));
    List<Template> parameters = new ArrayList<>();
    if (mark >= 0) {
      for (String parameter : text.substring(mark + 1).split("&", -1)) {
        parameters.add(Template.parse(parameter));
      }
    }
    boolean same =
        path.names().isEmpty() && parameters.stream().allMatch(each -> each.names().isEmpty());
    return new AddressTemplate(path, parameters, same ? URI.create(text) : null);
  }

  /// Empty when an input that the path needs is absent, empty, or would lead to another path.
  Optional<URI> fill(JsonNode inputs) {
    if (fixed != null) {
      return Optional.of(fixed);
    }
    for (String name : path.names()) {
      String value = InputText.of(inputs, name);
      if (value == null || value.isEmpty()) {
        return Optional.empty();
      }
    }
    String filled = path.fill(name -> encoded(inputs, name));
    return !path.names().isEmpty() && leadsElsewhere(filled)
        ? Optional.empty()
        : Optional.of(URI.create(filled + query(inputs)));
  }

  private static boolean leadsElsewhere(String path) {
    return Stream.of(path.split("/", -1))
        .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
  }

  private String query(JsonNode inputs) {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (Template parameter : parameters) {
      boolean absent =
          !parameter.names().isEmpty()
              && parameter.names().stream().allMatch(name -> InputText.of(inputs, name) == null);
      if (!absent) {
        query.add(parameter.fill(name -> encoded(inputs, name)));
      }
    }
    return query.toString();
  }

  private static @Nullable String encoded(JsonNode inputs, String name) {
    String value = InputText.of(inputs, name);
    if (value == null) {
      return null;
    }
    var encoded = new StringBuilder(value.length() + 16);
    for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(each) >= 0) {
        encoded.append((char) each);
      } else {
        encoded.append('%').append(HEX.toHexDigits(each));
      }
    }
    return encoded.toString();
  }
}
