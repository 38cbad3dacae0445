package dev.stoa.server.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// The near miss that a person may have meant.
final class Suggestion {

  private static final int DISTANCE_MAX = 3;

  private Suggestion() {}

  /// ` Did you mean 'port'?`, or the choices when nothing is near.
  static String among(Collection<String> known, String given) {
    return known.stream()
        .min(Comparator.comparingInt(name -> distance(name, given)))
        .filter(name -> distance(name, given) <= DISTANCE_MAX)
        .map(name -> " Did you mean '" + name + "'?")
        .orElse(" There are " + String.join(", ", known) + ".");
  }

  /// Levenshtein's distance, upper and lower case being the same.
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
