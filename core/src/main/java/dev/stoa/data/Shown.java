package dev.stoa.data;

import java.util.List;

/// Foreign text in a message: never longer than a line.
final class Shown {

  private static final int LENGTH_MAX = 60;
  private static final int NAMES_MAX = 40;

  private Shown() {}

  static String of(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= LENGTH_MAX
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LENGTH_MAX)) + "…";
  }

  static String names(List<String> names) {
    String shown = String.join(", ", names.stream().limit(NAMES_MAX).map(Shown::of).toList());
    return names.size() > NAMES_MAX
        ? shown + " and " + (names.size() - NAMES_MAX) + " more"
        : shown;
  }
}
