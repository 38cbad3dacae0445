package dev.stoa.server.http;

import dev.stoa.kernel.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The pattern of a path. `{ref}` takes one segment (`slug`, an id, `team%2Fslug`) or two
/// (`team/slug`); every other variable takes one that is not empty and has no escaped slash.
final class Template {

  private static final String REF = "{ref}";

  private final List<String> parts;

  Template(String text) {
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException("a template begins with a slash: " + text);
    }
    this.parts = List.of(text.substring(1).split("/", -1));
  }

  /// The same for templates that match the same paths.
  String shape() {
    return parts.stream()
        .map(part -> isVariable(part) && !part.equals(REF) ? "{}" : part)
        .collect(Collectors.joining("/"));
  }

  int literals() {
    return (int) parts.stream().filter(part -> !isVariable(part)).count();
  }

  /// The variables' values, decoded; empty when the path is another one.
  ///
  /// @param segments of the canonical path, where `%2F` and `%25` are still escaped
  Optional<Map<String, String>> match(List<String> segments) {
    boolean twoForRef = segments.size() == parts.size() + 1 && parts.contains(REF);
    if (!twoForRef && segments.size() != parts.size()) {
      return Optional.empty();
    }
    var values = new HashMap<String, String>();
    int at = 0;
    for (String part : parts) {
      String segment = segments.get(at++);
      if (part.equals(REF) && twoForRef) {
        segment = segment + "/" + segments.get(at++);
      }
      if (isVariable(part) && fits(part, segment)) {
        values.put(part.substring(1, part.length() - 1), decode(segment));
      } else if (!part.equals(segment)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  private static boolean fits(String variable, String segment) {
    boolean isRef = variable.equals(REF);
    if (isRef && segment.contains("/")) {
      // a word that addresses use themselves, as in /models/{ref}/openapi.json, is no slug
      int start = segment.indexOf('/') + 1;
      int end = segment.indexOf('@', start);
      String slug = segment.substring(start, end < 0 ? segment.length() : end);
      return Slug.isSlug(slug) && !segment.startsWith("/") && !segment.contains("%");
    }
    return !segment.isEmpty()
        && (isRef || !segment.toUpperCase(java.util.Locale.ROOT).contains("%2F"));
  }

  private static boolean isVariable(String part) {
    return part.startsWith("{") && part.endsWith("}");
  }

  private static String decode(String segment) {
    return segment.replace("%2F", "/").replace("%2f", "/").replace("%25", "%");
  }
}
