package dev.stoa.providers.http;

import dev.stoa.catalogue.Template;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An address in whose path and query inputs stand, each percent-encoded so that it stays within
/// its place. A query parameter whose inputs are all absent is left out.
final class AddressTemplate {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final BitSet UNRESERVED = signs("-._~"); // RFC 3986 §2.3
  private static final Pattern SITE = Pattern.compile("[^:/?#]+://[^/?#]*");

  private final URI site;
  private final Template path;
  private final List<Template> parameters;

  private AddressTemplate(URI site, Template path, List<Template> parameters) {
    this.site = site;
    this.path = path;
    this.parameters = parameters;
  }

  private static BitSet signs(String more) {
    var signs = new BitSet();
    signs.set('0', '9' + 1);
    signs.set('A', 'Z' + 1);
    signs.set('a', 'z' + 1);
    more.chars().forEach(signs::set);
    return signs;
  }

  /// @param text an address that was checked when it was published
  static AddressTemplate parse(String text) {
    Matcher site = SITE.matcher(text);
    if (!site.lookingAt()) {
      throw new IllegalArgumentException("no address: " + text);
    }
    String target = inAscii(text.substring(site.end()));
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    List<Template> parameters = new ArrayList<>();
    if (mark >= 0) {
      for (String parameter : target.substring(mark + 1).split("&", -1)) {
        parameters.add(Template.parse(parameter));
      }
    }
    return new AddressTemplate(
        URI.create(site.group()), Template.parse(path.isEmpty() ? "/" : path), parameters);
  }

  /// The scheme, the host and the port, which no input changes.
  URI site() {
    return site;
  }

  /// Path and query; empty when an input that the path needs is absent, empty, or would lead to
  /// another path.
  Optional<String> target(JsonNode inputs) {
    for (String name : path.names()) {
      String value = InputText.of(inputs, name);
      if (value == null || value.isEmpty()) {
        return Optional.empty();
      }
    }
    String filled = path.fill(name -> encoded(inputs, name));
    return !path.names().isEmpty() && leadsElsewhere(filled)
        ? Optional.empty()
        : Optional.of(withQuery(filled, inputs));
  }

  private static boolean leadsElsewhere(String path) {
    return Stream.of(path.split("/", -1))
        .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
  }

  private String withQuery(String path, JsonNode inputs) {
    if (parameters.isEmpty()) {
      return path;
    }
    var target = new StringBuilder(path);
    char mark = '?';
    for (Template parameter : parameters) {
      if (!isAbsent(parameter, inputs)) {
        target.append(mark).append(parameter.fill(name -> encoded(inputs, name)));
        mark = '&';
      }
    }
    return target.toString();
  }

  private static boolean isAbsent(Template parameter, JsonNode inputs) {
    for (String name : parameter.names()) {
      if (InputText.of(inputs, name) != null) {
        return false;
      }
    }
    return !parameter.names().isEmpty();
  }

  private static @Nullable String encoded(JsonNode inputs, String name) {
    String value = InputText.of(inputs, name);
    return value == null ? null : encoded(value, UNRESERVED);
  }

  private static String inAscii(String text) {
    var ascii = new BitSet();
    ascii.set(0, 0x80);
    return encoded(text, ascii);
  }

  private static String encoded(String text, BitSet kept) {
    var encoded = new StringBuilder(text.length() + 16);
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      if (kept.get(each & 0xff)) {
        encoded.append((char) each);
      } else {
        encoded.append('%').append(HEX.toHexDigits(each));
      }
    }
    return encoded.toString();
  }
}
