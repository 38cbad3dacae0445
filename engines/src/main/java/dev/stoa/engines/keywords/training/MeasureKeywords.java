package dev.stoa.engines.keywords.training;

import dev.stoa.engines.english.EnglishModels;
import dev.stoa.engines.inputs.Rounded;
import dev.stoa.engines.keywords.KeywordEngine;
import dev.stoa.engines.onnx.Encoder;
import dev.stoa.engines.onnx.TextEmbedder;
import dev.stoa.engines.training.InputStamp;
import dev.stoa.engines.training.Workplace;
import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Compares keywords with those that a person named for the text, when anything has changed.
public final class MeasureKeywords {

  private static final String SET = "articles.tsv";
  private static final int FIRST = 5;

  private MeasureKeywords() {}

  /// @param named how many a person named, for all texts
  /// @param found the share of them that are among the ten keywords of their text
  /// @param right the share of the first five keywords of each text that a person named
  record Evaluation(String set, int texts, int named, double found, double right, String command) {}

  public static void run(Workplace place) throws Exception {
    InputStamp stamp = new InputStamp().text(Files.readString(place.sets().resolve(SET)));
    for (String folder : List.of("english", "keywords", "nlp", "onnx")) {
      stamp.files(place.compiled(folder), ".class");
    }
    String end = stamp.end();
    if (place.isCurrent(KeywordEngine.class, end)) {
      return;
    }
    Evaluation evaluation = evaluation(place.rows(SET));
    IO.println(
        "keywords: %.1f %% of %d named ones found, %.1f %% of the first %d right, in %d texts"
            .formatted(
                100 * evaluation.found(),
                evaluation.named(),
                100 * evaluation.right(),
                FIRST,
                evaluation.texts()));
    place.report(KeywordEngine.class, evaluation);
    place.stamp(KeywordEngine.class, end);
  }

  private static Evaluation evaluation(List<List<String>> texts) throws Exception {
    int named = 0;
    double found = 0;
    double right = 0;
    try (Engine engine =
        KeywordEngine.source(
                "keywords", EnglishModels.shared(), TextEmbedder.shared(Encoder.MINI_LM))
            .load()) {
      for (List<String> row : texts) {
        Set<String> wanted = Set.of(row.get(0).split(", ", -1));
        List<String> keywords = keywords(engine, row.get(1));
        named += wanted.size();
        found += wanted.stream().filter(keywords::contains).count();
        right += keywords.stream().limit(FIRST).filter(wanted::contains).count();
      }
    }
    return new Evaluation(
        "texts of our own",
        texts.size(),
        named,
        Rounded.score(found / named),
        Rounded.score(right / (FIRST * texts.size())),
        "make build");
  }

  private static List<String> keywords(Engine engine, String text) throws Exception {
    JsonNode answer = engine.run(Json.mapper().createObjectNode().put("text", text));
    return answer
        .path("keywords")
        .valueStream()
        .map(keyword -> keyword.path("text").asString().toLowerCase(Locale.ROOT))
        .toList();
  }
}
