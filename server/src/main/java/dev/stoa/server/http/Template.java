package dev.stoa.server.http;

import dev.stoa.kernel.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The pattern of a path. `{ref}` takes one segment (`slug`, an id, `team%2Fslug`) or two
/// (`team/slug`); `{rest}`, at the end only, takes all that follow, none as well; every other
/// variable takes one that is not empty and has no escaped slash.
final class Template {

  private static final String REF = "{ref}";
  private static final String REST = "{rest}";

  private final List<String> parts;
  private final boolean hasRef;
  private final boolean hasRest;

  Template(String text) {
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException("a template begins with a slash: " + text);
    }
    List<String> all = List.of(text.substring(1).split("/", -1));
    this.hasRest = all.getLast().equals(REST);
    this.parts = hasRest ? all.subList(0, all.size() - 1) : all;
    this.hasRef = parts.contains(REF);
    if (isVariable(parts.getFirst()) || parts.contains(REST)) {
      throw new IllegalArgumentException(
          "begins with a variable, or goes on after the rest: " + text);
    }
  }

  /// The same for templates that match the same paths.
  String shape() {
    return parts.stream()
        .map(part -> isVariable(part) && !part.equals(REF) ? "{}" : part)
        .collect(Collectors.joining("/", "", hasRest ? "/" + REST : ""));
  }

  /// The first segment, which is never a variable.
  String start() {
    return parts.getFirst();
  }

  int literals() {
    return (int) parts.stream().filter(part -> !isVariable(part)).count();
  }

  /// The variables' values, decoded; empty when the path is another one.
  ///
  /// @param segments of the canonical path, where `%2F` and `%25` are still escaped
  Optional<Map<String, String>> match(List<String> segments) {
    int more = segments.size() - parts.size();
    boolean twoForRef = hasRef && more == 1;
    if (more != 0 && !twoForRef && !(hasRest && more > 0)) {
      return Optional.empty();
    }
    var values = new HashMap<String, String>();
    int at = 0;
    for (String part : parts) {
      String segment = segments.get(at++);
      if (twoForRef && part.equals(REF)) {
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
    return !segment.isEmpty() && (isRef || !(segment.contains("%2F") || segment.contains("%2f")));
  }

  private static boolean isVariable(String part) {
    return part.startsWith("{") && part.endsWith("}");
  }

  private static String decode(String segment) {
    return segment.contains("%")
        ? segment.replace("%2F", "/").replace("%2f", "/").replace("%25", "%")
        : segment;
  }
}
