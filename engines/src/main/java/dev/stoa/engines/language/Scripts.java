package dev.stoa.engines.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which languages the script of a text leaves open. Many scripts belong to one language, and no
/// other script is used for it.
final class Scripts {

  private static final Map<UnicodeScript, Set<String>> LANGUAGES =
      Map.ofEntries(
          Map.entry(UnicodeScript.HANGUL, Set.of("ko")),
          Map.entry(UnicodeScript.HIRAGANA, Set.of("ja")),
          Map.entry(UnicodeScript.KATAKANA, Set.of("ja")),
          Map.entry(UnicodeScript.HAN, Set.of("zh")),
          Map.entry(UnicodeScript.GREEK, Set.of("el")),
          Map.entry(UnicodeScript.HEBREW, Set.of("he", "yi")),
          Map.entry(UnicodeScript.ARMENIAN, Set.of("hy")),
          Map.entry(UnicodeScript.GEORGIAN, Set.of("ka")),
          Map.entry(UnicodeScript.THAI, Set.of("th")),
          Map.entry(UnicodeScript.BENGALI, Set.of("bn", "as")),
          Map.entry(UnicodeScript.TAMIL, Set.of("ta")),
          Map.entry(UnicodeScript.TELUGU, Set.of("te")),
          Map.entry(UnicodeScript.KANNADA, Set.of("kn")),
          Map.entry(UnicodeScript.MALAYALAM, Set.of("ml")),
          Map.entry(UnicodeScript.GUJARATI, Set.of("gu")),
          Map.entry(UnicodeScript.GURMUKHI, Set.of("pa")),
          Map.entry(UnicodeScript.SINHALA, Set.of("si")),
          Map.entry(UnicodeScript.KHMER, Set.of("km")),
          Map.entry(UnicodeScript.LAO, Set.of("lo")),
          Map.entry(UnicodeScript.MYANMAR, Set.of("my")));

  private static final Set<String> OWN_SCRIPT =
      LANGUAGES.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  private Scripts() {}

  /// Whether a text may be in this language.
  static Predicate<String> possible(String text) {
    Set<String> languages = languages(text);
    return languages.isEmpty() ? tag -> !OWN_SCRIPT.contains(tag) : languages::contains;
  }

  /// The languages of the script that most letters are of; empty when it has many. A text with kana
  /// is Japanese, however many Chinese characters it has.
  static Set<String> languages(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = counts.getOrDefault(UnicodeScript.HAN, 0);
    int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (2 * (kana + han) > letters && 10 * kana > han) {
      return Set.of("ja");
    }
    return counts.entrySet().stream()
        .filter(each -> 2 * each.getValue() > letters)
        .findFirst()
        .map(each -> LANGUAGES.getOrDefault(each.getKey(), Set.of()))
        .orElse(Set.of());
  }
}
