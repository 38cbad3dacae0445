package dev.stoa.engines.language;

import dev.stoa.engines.weights.Weights;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Tells languages by the letters that follow each other, among those that use the script of the
/// text. Safe for use by many threads.
public final class Detector {

  private static final Weights WEIGHTS =
      new Weights(
          "/langdetect-183.bin",
          "2ddf585fac2e02a9dcfb9a4a9cc9417562eaac351be2efb506a2eaa87f19e9d4");

  /// The model's scores differ by little; this makes a tenth more about three times as much.
  private static final double SHARPNESS = 12;

  /// What a language counts that is rarely written, so that a short text of a widely written one is
  /// not taken for it.
  private static final double RARE = 0.2;

  private final LanguageDetectorModel model;

  private Detector(LanguageDetectorModel model) {
    this.model = model;
  }

  public static Detector load() {
    try {
      return new Detector(new LanguageDetectorModel(new ByteArrayInputStream(WEIGHTS.read())));
    } catch (IOException e) {
      throw new UncheckedIOException("The model of languages cannot be read", e);
    }
  }

  /// All languages that come into question, most likely first; at least one.
  public List<Likely> detect(String text) {
    Predicate<String> possible = Scripts.possible(text);
    Map<String, Double> scores = new LinkedHashMap<>();
    for (Language guess : new LanguageDetectorME(model).predictLanguages(text)) {
      String tag = LanguageTags.of(guess.getLang());
      if (possible.test(tag)) {
        scores.merge(tag, weighed(tag, guess.getConfidence()), Double::sum);
      }
    }
    for (String tag : Scripts.languages(text)) {
      scores.putIfAbsent(tag, 0.0); // one that the model does not know
    }
    double sum = scores.values().stream().mapToDouble(Double::doubleValue).sum();
    List<Likely> likely = new ArrayList<>();
    scores.forEach((tag, score) -> likely.add(new Likely(tag, sum > 0 ? score / sum : 1)));
    likely.sort(Comparator.comparingDouble(Likely::score).reversed());
    return likely;
  }

  private static double weighed(String tag, double confidence) {
    return Math.pow(confidence, SHARPNESS) * (LanguageTags.isWidelyWritten(tag) ? 1 : RARE);
  }
}
