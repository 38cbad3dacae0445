package dev.stoa.engines.english;

import dev.stoa.engines.english.EnglishText.Word;
import dev.stoa.engines.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds phrases such as "interest rate" or "James Webb Space Telescope": adjectives and nouns in a
/// row that end in a noun.
public final class NounPhrases {

  private static final int WORDS_MAX = 4;
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
  private static final Set<String> INSIDE = Set.of("NOUN", "PROPN", "ADJ");

  private NounPhrases() {}

  /// The longest ones, in their order. Of a longer row the last words count.
  public static List<Span> in(List<Word> sentence) {
    List<Span> phrases = new ArrayList<>();
    int from = 0;
    while (from < sentence.size()) {
      int to = from;
      while (to < sentence.size() && INSIDE.contains(sentence.get(to).tag())) {
        to++;
      }
      int end = to;
      while (end > from && !NOUNS.contains(sentence.get(end - 1).tag())) {
        end--;
      }
      if (end > from) {
        int start = Math.max(from, end - WORDS_MAX);
        phrases.add(
            new Span(sentence.get(start).span().start(), sentence.get(end - 1).span().end()));
      }
      from = Math.max(to, from + 1);
    }
    return phrases;
  }
}
