package dev.stoa.catalogue.schema;

import java.util.Collection;
import java.util.List;

/// Helps somebody who wrote a name that is not known.
final class KnownNames {

  private static final int LISTED_MAX = 12;

  private KnownNames() {}

  /// The end of a sentence such as `; did you mean 'text'?`
  static String hint(String name, Collection<String> known) {
    String nearest = null;
    int distanceMin = Math.max(1, name.length() / 3) + 1;
    for (String each : known) {
      int distance = distance(name, each, distanceMin);
      if (distance < distanceMin) {
        distanceMin = distance;
        nearest = each;
      }
    }
    if (nearest != null) {
      return "; did you mean '" + nearest + "'?";
    }
    if (known.isEmpty() || known.size() > LISTED_MAX) {
      return ".";
    }
    return "; known are " + String.join(", ", List.copyOf(known)) + ".";
  }

  /// Edits between the two, or `limit` when there are at least that many.
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit || a.length() > 64) {
      return limit;
    }
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(before[j - 1] + swap, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return Math.min(before[b.length()], limit);
  }
}
