package dev.stoa.kernel;

import java.util.Set;

/// The readable name of an asset or a team in an address: 2 to 64 of `a-z 0-9 -`, beginning and
/// ending with a letter or digit, never a word that an address uses for itself, never like an id.
public final class Slug {

  private static final int CHARS_MIN = 2;
  private static final int CHARS_MAX = 64;

  private static final Set<String> RESERVED =
      Set.of(
          "rows",
          "search",
          "statistics",
          "schema",
          "sample",
          "aggregate",
          "export",
          "infer",
          "versions",
          "ready",
          "paginate",
          "openapi.json");

  private Slug() {}

  public static boolean isSlug(String text) {
    return hasForm(text) && !HexId.isHexId(text) && !RESERVED.contains(text);
  }

  private static boolean hasForm(String text) {
    int length = text.length();
    if (length < CHARS_MIN || length > CHARS_MAX) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char each = text.charAt(i);
      boolean isInside = i > 0 && i < length - 1;
      if (!isLetterOrDigit(each) && !(each == '-' && isInside)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char each) {
    return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
  }
}
