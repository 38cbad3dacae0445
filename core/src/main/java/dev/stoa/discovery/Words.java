package dev.stoa.discovery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

  /// A PostgreSQL tsquery: each word, as written or begun, or else as one of what it may have
  /// meant.
  static String tsquery(String q, KnownWords known) {
    return ofQuery(q).stream().map(word -> forms(word, known)).collect(Collectors.joining(" & "));
  }

  private static String forms(String word, KnownWords known) {
    List<String> forms = new ArrayList<>(List.of(word + ":*"));
    if (!known.beginWith(word)) {
      forms.addAll(known.near(word));
    }
    return forms.stream().collect(Collectors.joining(" | ", "(", ")"));
  }

  /// How many slips are forgiven in a word: one, or two in a longer one.
  static int slipsMax(String typed) {
    if (typed.length() < TYPO_LENGTH_MIN) {
      return 0;
    }
    return typed.length() < TWO_TYPOS_LENGTH_MIN ? 1 : 2;
  }
}
