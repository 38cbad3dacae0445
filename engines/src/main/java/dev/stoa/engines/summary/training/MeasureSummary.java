package dev.stoa.engines.summary.training;

import dev.stoa.engines.english.EnglishModels;
import dev.stoa.engines.inputs.Rounded;
import dev.stoa.engines.onnx.Encoder;
import dev.stoa.engines.onnx.TextEmbedder;
import dev.stoa.engines.summary.SummaryEngine;
import dev.stoa.engines.training.InputStamp;
import dev.stoa.engines.training.Workplace;
import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import java.nio.file.Files;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Plants the first sentence of each text in the middle of each other one, and counts the summaries
/// that leave it out, when anything has changed.
public final class MeasureSummary {

  private static final String SET = "articles.tsv";

  private MeasureSummary() {}

  /// @param leftOut the share of summaries without the planted sentence
  /// @param byChance the same for three sentences drawn by lot
  record Evaluation(
      String set, int texts, int summaries, double leftOut, double byChance, String command) {}

  public static void run(Workplace place) throws Exception {
    InputStamp stamp = new InputStamp().text(Files.readString(place.sets().resolve(SET)));
    for (String folder : List.of("english", "nlp", "onnx", "summary")) {
      stamp.files(place.compiled(folder), ".class");
    }
    String end = stamp.end();
    if (place.isCurrent(SummaryEngine.class, end)) {
      return;
    }
    Evaluation evaluation = evaluation(place.rows(SET).stream().map(row -> row.get(1)).toList());
    IO.println(
        "summary: %.1f %% of %d summaries leave a planted sentence out, %.1f %% by chance"
            .formatted(
                100 * evaluation.leftOut(), evaluation.summaries(), 100 * evaluation.byChance()));
    place.report(SummaryEngine.class, evaluation);
    place.stamp(SummaryEngine.class, end);
  }

  private static Evaluation evaluation(List<String> texts) throws Exception {
    int summaries = 0;
    double leftOut = 0;
    double byChance = 0;
    try (Engine engine =
        SummaryEngine.source(
                "summary", EnglishModels.shared(), TextEmbedder.shared(Encoder.MINI_LM))
            .load()) {
      for (String text : texts) {
        List<String> sentences = List.of(text.split("(?<=[.]) ", -1));
        for (String other : texts) {
          if (!other.equals(text)) {
            String planted = other.substring(0, other.indexOf('.') + 1);
            JsonNode answer = summary(engine, sentences, planted);
            summaries++;
            leftOut += answer.path("summary").asString().contains(planted) ? 0 : 1;
            byChance += 1 - answer.path("sentences").size() / (sentences.size() + 1.0);
          }
        }
      }
    }
    return new Evaluation(
        "texts of our own, each with a sentence of another one",
        texts.size(),
        summaries,
        Rounded.score(leftOut / summaries),
        Rounded.score(byChance / summaries),
        "make build");
  }

  private static JsonNode summary(Engine engine, List<String> sentences, String planted)
      throws Exception {
    int middle = sentences.size() / 2;
    String text =
        "%s %s %s"
            .formatted(
                String.join(" ", sentences.subList(0, middle)),
                planted,
                String.join(" ", sentences.subList(middle, sentences.size())));
    return engine.run(Json.mapper().createObjectNode().put("text", text));
  }
}
