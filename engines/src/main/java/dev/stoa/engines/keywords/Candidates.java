package dev.stoa.engines.keywords;

import dev.stoa.engines.english.EnglishText;
import dev.stoa.engines.english.NounPhrases;
import dev.stoa.engines.nlp.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The phrases of a text that may be keywords, each once, and its passages.
///
/// @param phrases as first written, those that occur more often first
/// @param passages the text in pieces that an encoder can read whole
record Candidates(List<String> phrases, List<String> passages) {

  private static final int PHRASES_MAX = 80;
  private static final int PASSAGE_CHARS = 900;

  static Candidates of(EnglishText english, String text) {
    Map<String, Counted> phrases = new LinkedHashMap<>();
    List<String> passages = new ArrayList<>();
    Span passage = new Span(0, 0);
    for (Span sentence : english.sentences()) {
      for (Span span : NounPhrases.in(english.words(sentence))) {
        String phrase = span.of(text).replaceAll("\\s+", " ");
        if (phrase.length() > 1) {
          phrases.merge(phrase.toLowerCase(Locale.ENGLISH), new Counted(phrase, 1), Counted::again);
        }
      }
      if (sentence.end() - passage.start() > PASSAGE_CHARS && passage.end() > passage.start()) {
        passages.add(passage.of(text));
        passage = sentence;
      } else {
        passage = new Span(passage.start(), sentence.end());
      }
    }
    passages.add(passage.of(text));
    return new Candidates(frequent(phrases), passages);
  }

  private record Counted(String phrase, int count) {

    Counted again(Counted more) {
      return new Counted(phrase, count + more.count);
    }
  }

  private static List<String> frequent(Map<String, Counted> phrases) {
    return phrases.values().stream()
        .sorted(Comparator.comparingInt(Counted::count).reversed()) // stable: else in text order
        .limit(PHRASES_MAX)
        .map(Counted::phrase)
        .toList();
  }
}
