package dev.stoa.server.http;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A media type such as `text/plain; charset=utf-8`; names in lower case.
public record MediaType(String type, String subtype, Map<String, String> parameters) {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern NAME = Pattern.compile("(" + TOKEN + ")/(" + TOKEN + ")");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\s*;\\s*(?:(" + TOKEN + ")=(?:(" + TOKEN + ")|\"((?:[^\"\\\\]|\\\\.)*)\"))?");

  public MediaType {
    parameters = Map.copyOf(parameters);
  }

  /// Empty when the text is no media type.
  public static Optional<MediaType> parse(String text) {
    String trimmed = text.strip();
    var name = NAME.matcher(trimmed);
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    var parameters = new LinkedHashMap<String, String>();
    var parameter = PARAMETER.matcher(trimmed).region(name.end(), trimmed.length());
    int end = name.end();
    while (end < trimmed.length() && parameter.lookingAt()) {
      @Nullable String key = parameter.group(1);
      if (key != null) {
        parameters.putIfAbsent(key.toLowerCase(Locale.ROOT), value(parameter));
      }
      end = parameter.end();
      parameter.region(end, trimmed.length());
    }
    return end < trimmed.length()
        ? Optional.empty()
        : Optional.of(
            new MediaType(
                name.group(1).toLowerCase(Locale.ROOT),
                name.group(2).toLowerCase(Locale.ROOT),
                parameters));
  }

  static MediaType ofHeader(String text) {
    return parse(text)
        .orElseThrow(() ->
            new ProblemException(
                Problem.of(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "The Content-Type is not of the form 'type/subtype'.")));
  }

  /// Whether the type is this one, parameters aside.
  public boolean is(String typeAndSubtype) {
    return name().equals(typeAndSubtype);
  }

  /// Type and subtype without parameters.
  public String name() {
    return type + "/" + subtype;
  }

  public @Nullable String parameter(String name) {
    return parameters.get(name);
  }

  private static String value(java.util.regex.Matcher parameter) {
    String token = parameter.group(2);
    if (token != null) {
      return token;
    }
    return parameter.group(3).replaceAll("\\\\(.)", "$1");
  }
}
