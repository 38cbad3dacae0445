package dev.stoa.engines.english;

import dev.stoa.engines.weights.Shared;
import dev.stoa.engines.weights.Weights;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/// The four pinned models that take English apart, trained by Apache OpenNLP on the English Web
/// Treebank. Safe for use by many threads.
public final class EnglishModels {

  private static final Weights SENTENCES =
      new Weights(
          "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin",
          "4de58d12b09421003c8b1ba13e8b58ec533b28e1f22a65272119dc0993d333e8");
  private static final Weights TOKENS =
      new Weights(
          "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin",
          "95139111197ba9f1165fc12be8d4cbac05ea3912f995d167efa1a0e04e3e649a");
  private static final Weights TAGS =
      new Weights(
          "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin",
          "510b89087e7ef7ffb8c50c63e3e999122404ac9fa64790dfa93b38d1938c52ce");
  private static final Weights LEMMAS =
      new Weights(
          "/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin",
          "711ad051faba79865c5f9fc5b8c455d6ad8e6d3e8b92f42142af1ef0bc7b3a96");

  private final SentenceModel sentences;
  private final TokenizerModel tokens;
  private final POSModel tags;
  private final LemmatizerModel lemmas;

  private EnglishModels() throws IOException {
    this.sentences = new SentenceModel(open(SENTENCES));
    this.tokens = new TokenizerModel(open(TOKENS));
    this.tags = new POSModel(open(TAGS));
    this.lemmas = new LemmatizerModel(open(LEMMAS));
  }

  /// One copy for all engines that take English apart.
  public static Shared<EnglishModels> shared() {
    return Shared.forgotten(EnglishModels::load);
  }

  /// Takes about a second.
  ///
  /// @throws IllegalStateException when a file is missing or not the one that was pinned
  static EnglishModels load() {
    try {
      return new EnglishModels();
    } catch (IOException e) {
      throw new UncheckedIOException("The models of English cannot be read", e);
    }
  }

  private static InputStream open(Weights weights) {
    return new ByteArrayInputStream(weights.read());
  }

  SentenceModel sentences() {
    return sentences;
  }

  TokenizerModel tokens() {
    return tokens;
  }

  POSModel tags() {
    return tags;
  }

  LemmatizerModel lemmas() {
    return lemmas;
  }
}
