package dev.stoa.engines.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Turns the three letters of ISO 639-3 that the model speaks into the shortest BCP 47 tag.
final class LanguageTags {

  /// Single languages of a group that is known by one tag.
  private static final Map<String, String> OF_A_GROUP =
      Map.of(
          "cmn", "zh", "nan", "nan", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg", "zsm",
          "ms", "nob", "nb", "swh", "sw", "als", "sq");

  /// Those that most of what is published is written in.
  private static final Set<String> WIDELY_WRITTEN =
      Set.of(
          "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "gu",
          "he", "hi", "hr", "hu", "id", "it", "ja", "kk", "kn", "ko", "lt", "lv", "ml", "mr", "nb",
          "nl", "pa", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "th",
          "tl", "tr", "uk", "ur", "vi", "zh");

  /// Tags of old that Java still lists beside `he`, `id` and `yi`.
  private static final Set<String> FORMER = Set.of("iw", "in", "ji");

  private static final Map<String, String> SHORT = shortTags();

  private LanguageTags() {}

  private static Map<String, String> shortTags() {
    Map<String, String> tags = new HashMap<>();
    for (String tag : Locale.getISOLanguages()) {
      if (!FORMER.contains(tag)) {
        tags.put(Locale.of(tag).getISO3Language(), tag);
      }
    }
    tags.putAll(OF_A_GROUP);
    return Map.copyOf(tags);
  }

  static String of(String threeLetters) {
    return SHORT.getOrDefault(threeLetters, threeLetters);
  }

  static boolean isWidelyWritten(String tag) {
    return WIDELY_WRITTEN.contains(tag);
  }
}
