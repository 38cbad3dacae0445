package dev.stoa.discovery;

import dev.stoa.kernel.Slips;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a text, and the near misses of a word.
final class Words {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int QUERY_MAX = 10;
  private static final int LENGTH_MAX = 40;
  private static final int TYPO_LENGTH_MIN = 4;
  private static final int TWO_TYPOS_LENGTH_MIN = 6;

  private Words() {}

  /// Lower-case words of letters and digits only.
  static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty() && word.length() <= LENGTH_MAX) {
        words.add(word);
      }
    }
    return words;
  }

  static List<String> ofQuery(String q) {
    return of(q).stream().limit(QUERY_MAX).toList();
  }

  /// A PostgreSQL tsquery: each word, as written or begun or as one of what it may have meant.
  static String tsquery(List<String> words, Map<String, List<String>> meant) {
    List<String> parts = new ArrayList<>();
    for (String word : words) {
      List<String> forms = new ArrayList<>();
      forms.add(word + ":*");
      forms.addAll(meant.getOrDefault(word, List.of()));
      parts.add(forms.stream().collect(Collectors.joining(" | ", "(", ")")));
    }
    return String.join(" & ", parts);
  }

  /// Whether the known word may be what the typed one meant: one slip, or two in a longer word.
  static boolean isNear(String typed, String known) {
    if (typed.length() < TYPO_LENGTH_MIN) {
      return false;
    }
    int slips = typed.length() < TWO_TYPOS_LENGTH_MIN ? 1 : 2;
    return Slips.between(typed, known, slips + 1) <= slips;
  }
}
