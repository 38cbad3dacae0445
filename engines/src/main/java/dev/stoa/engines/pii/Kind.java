package dev.stoa.engines.pii;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.stoa.engines.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A kind of identifier, and how it is found. Where two overlap, the one that comes first here is
/// meant. Every pattern is bounded, so that no text takes long.
enum Kind {
  EMAIL(
      "(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}+@"
          + "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z]{2,24}"
          + "(?![A-Za-z0-9-])") {
    @Override
    int end(String text, Span found) {
      return found.end();
    }
  },
  IBAN("(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}") {
    @Override
    int end(String text, Span found) {
      return Iban.end(text, found.start());
    }
  },
  CARD("(?<![0-9][ -]?)(?<![0-9+])[2-6][0-9]{3}(?:[ -]?[0-9]){9,15}(?![0-9]|[ -][0-9])") {
    @Override
    int end(String text, Span found) {
      return Luhn.isSound(found.of(text)) ? found.end() : NONE;
    }
  },
  IP_ADDRESS(
      "(?<![0-9.])(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?![0-9]|\\.[0-9])"
          + "|(?<![0-9A-Za-z:.])[0-9A-Fa-f:]{2,39}+(?![0-9A-Za-z:])") {
    @Override
    int end(String text, Span found) {
      return IpAddress.isSound(found.of(text)) ? found.end() : NONE;
    }
  },
  PHONE(
      "(?<![0-9A-Za-z+])(?:\\+|(?<![0-9][ -])00)[1-9][0-9]{0,2}"
          + "(?:[ ./-]{0,2}\\(?[0-9]{1,5}\\)?){2,6}(?![0-9])"
          + "|(?<![0-9A-Za-z+.-])(?<![0-9][ -])(?:\\([0-9]{3}\\) ?|[0-9]{3}[-. ])"
          + "[0-9]{3}[-. ][0-9]{4}(?![0-9A-Za-z-])"
          + "|(?<![0-9A-Za-z+.-])(?<![0-9][ -])(?:\\(0[0-9]{1,4}\\)|0[0-9]{1,4})[ /-]{1,3}"
          + "[0-9]{2,8}(?:[ -][0-9]{2,5}){0,4}(?![0-9A-Za-z-])") {
    @Override
    int end(String text, Span found) {
      return Phone.isSound(found.of(text)) ? Phone.end(text, found) : NONE;
    }
  };

  static final int NONE = -1;

  private final Pattern pattern;

  Kind(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /// @return where what the pattern found really ends; [#NONE] when it is something else
  abstract int end(String text, Span found);

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What stands in its place in a redacted text.
  String placeholder() {
    return "[" + name() + "]";
  }

  List<Span> in(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      int end = end(text, new Span(matcher.start(), matcher.end()));
      if (end != NONE) {
        spans.add(new Span(matcher.start(), end));
      }
      from = Math.max(end, matcher.end());
    }
    return spans;
  }
}
