package dev.stoa.engines.keywords;

import dev.stoa.engines.english.EnglishModels;
import dev.stoa.engines.english.EnglishText;
import dev.stoa.engines.inputs.Inputs;
import dev.stoa.engines.inputs.Rounded;
import dev.stoa.engines.nlp.Selection;
import dev.stoa.engines.nlp.Vectors;
import dev.stoa.engines.onnx.TextEmbedder;
import dev.stoa.engines.weights.Shared;
import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads `{"text": …, "limit": …}` and answers the noun phrases whose vectors are nearest to that
/// of the whole text, without repeating one matter in other words.
public final class KeywordEngine implements Engine {

  private static final int LIMIT = 10;
  private static final double VARIETY = 0.3;

  private final Shared.Loan<EnglishModels> english;
  private final Shared.Loan<TextEmbedder> embedder;

  private KeywordEngine(Shared.Loan<EnglishModels> english, Shared.Loan<TextEmbedder> embedder) {
    this.english = english;
    this.embedder = embedder;
  }

  public static EngineSource source(
      String name, Shared<EnglishModels> english, Shared<TextEmbedder> embedder) {
    return EngineSource.of(name, () -> new KeywordEngine(english.lend(), embedder.lend()));
  }

  record Keyword(String text, double score) {}

  record Answer(List<Keyword> keywords) {}

  @Override
  public JsonNode run(JsonNode inputs) throws Exception {
    Inputs given = new Inputs(inputs);
    String text = given.text("text");
    int limit = given.whole("limit", LIMIT);
    Candidates candidates = Candidates.of(new EnglishText(english.value(), text), text);
    List<String> phrases = candidates.phrases();
    List<float[]> vectors = embed(phrases);
    float[] whole = Vectors.middle(embed(candidates.passages()));
    double[] worth = vectors.stream().mapToDouble(vector -> Vectors.dot(vector, whole)).toArray();
    List<Keyword> keywords = new ArrayList<>();
    for (int i : Selection.choose(vectors, worth, VARIETY, limit)) {
      keywords.add(new Keyword(phrases.get(i), Rounded.score(worth[i])));
    }
    return Json.mapper().valueToTree(new Answer(keywords));
  }

  private List<float[]> embed(List<String> texts) throws InterruptedException {
    List<float[]> vectors = new ArrayList<>();
    for (String text : texts) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      vectors.add(embedder.value().embed(text));
    }
    return vectors;
  }

  @Override
  public void close() {
    embedder.close();
    english.close();
  }
}
