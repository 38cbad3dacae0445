package dev.stoa.engines.nlp;

import dev.stoa.kernel.Json;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Turns text into the ids that an uncased BERT model reads: `[CLS]`, the pieces of the words,
/// `[SEP]`. A word that no pieces make up is `[UNK]`.
///
/// Names of special tokens inside a text are ordinary text, so that no input can fake the end of
/// another. Immutable: safe for use by many threads.
public final class WordPiece {

  private static final int WORD_CHARACTERS_MAX = 100;
  private static final String INSIDE = "##";

  private final Map<String, Integer> vocabulary;
  private final long unknown;
  private final long start;
  private final long end;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = special("[UNK]");
    this.start = special("[CLS]");
    this.end = special("[SEP]");
  }

  /// Reads the vocabulary out of a `tokenizer.json`.
  ///
  /// @throws IllegalArgumentException when it is not that of an uncased BERT model
  public static WordPiece read(byte[] tokenizerJson) {
    JsonNode tokenizer = Json.mapper().readTree(tokenizerJson);
    JsonNode normalizer = tokenizer.path("normalizer");
    JsonNode model = tokenizer.path("model");
    if (!normalizer.path("type").asString("").equals("BertNormalizer")
        || !normalizer.path("lowercase").asBoolean(false)
        || !model.path("continuing_subword_prefix").asString("").equals(INSIDE)) {
      throw new IllegalArgumentException("This is no tokenizer of an uncased BERT model");
    }
    Map<String, Integer> vocabulary = new HashMap<>();
    model.path("vocab").properties().forEach(e -> vocabulary.put(e.getKey(), e.getValue().asInt()));
    return new WordPiece(vocabulary);
  }

  private long special(String token) {
    Integer id = vocabulary.get(token);
    if (id == null) {
      throw new IllegalArgumentException("The vocabulary has no " + token);
    }
    return id;
  }

  /// @param tokensMax the rest of the text is cut off beyond this many, the two at the ends
  ///   included
  public long[] ids(String text, int tokensMax) {
    long[] ids = new long[tokensMax];
    int count = 0;
    ids[count++] = start;
    for (String word : BertWords.of(text)) {
      if (count == tokensMax - 1) {
        break;
      }
      for (long piece : pieces(word)) {
        if (count < tokensMax - 1) {
          ids[count++] = piece;
        }
      }
    }
    ids[count++] = end;
    return Arrays.copyOf(ids, count);
  }

  private long[] pieces(String word) {
    if (word.codePointCount(0, word.length()) > WORD_CHARACTERS_MAX) {
      return new long[] {unknown};
    }
    long[] pieces = new long[word.length()];
    int count = 0;
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer id = null;
      while (to > from && id == null) {
        String piece = word.substring(from, to);
        id = vocabulary.get(from == 0 ? piece : INSIDE + piece);
        to = id == null ? word.offsetByCodePoints(to, -1) : to;
      }
      if (id == null) {
        return new long[] {unknown};
      }
      pieces[count++] = id;
      from = to;
    }
    return Arrays.copyOf(pieces, count);
  }
}
