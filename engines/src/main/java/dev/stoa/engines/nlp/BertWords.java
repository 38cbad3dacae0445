package dev.stoa.engines.nlp;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Cuts text into words as the uncased BERT models expect: control characters dropped, accents
/// stripped, lower case, every punctuation mark and every Chinese character a word of its own.
final class BertWords {

  private static final int REPLACEMENT_CHARACTER = 0xFFFD;

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private BertWords() {}

  static List<String> of(String text) {
    return new BertWords().cut(text);
  }

  private List<String> cut(String text) {
    String decomposed = Normalizer.normalize(clean(text), Normalizer.Form.NFD);
    decomposed.codePoints().forEach(this::take);
    endWord();
    return words;
  }

  private static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isDropped(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private void take(int c) {
    if (isSpace(c)) {
      endWord();
    } else if (isPunctuation(c) || isChinese(c)) {
      endWord();
      word.appendCodePoint(c);
      endWord();
    } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
      word.appendCodePoint(Character.toLowerCase(c)); // one by one: no final sigma
    }
  }

  private void endWord() {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean isDropped(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> !isSpace(c);
      case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> c == REPLACEMENT_CHARACTER;
    };
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c); // also $ + < = > ^ ` | ~
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isChinese(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F)
        || (c >= 0x2B740 && c <= 0x2B81F)
        || (c >= 0x2B920 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
