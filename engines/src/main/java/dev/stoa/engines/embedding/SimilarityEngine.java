package dev.stoa.engines.embedding;

import dev.stoa.engines.inputs.Inputs;
import dev.stoa.engines.inputs.Rounded;
import dev.stoa.engines.nlp.Vectors;
import dev.stoa.engines.onnx.TextEmbedder;
import dev.stoa.engines.weights.Shared;
import dev.stoa.kernel.Json;
import dev.stoa.providers.BadInputException;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import tools.jackson.databind.JsonNode;

/// Reads `{"text": …, "other": …}` and answers `{"score": …}`: the cosine of the two texts'
/// vectors, from -1 to 1, to four decimals.
public final class SimilarityEngine implements Engine {

  private final Shared.Loan<TextEmbedder> embedder;

  private SimilarityEngine(Shared.Loan<TextEmbedder> embedder) {
    this.embedder = embedder;
  }

  public static EngineSource source(String name, Shared<TextEmbedder> embedder) {
    return EngineSource.of(name, () -> new SimilarityEngine(embedder.lend()));
  }

  record Answer(double score) {}

  @Override
  public JsonNode run(JsonNode inputs) throws BadInputException {
    Inputs given = new Inputs(inputs);
    float[] text = embedder.value().embed(given.text("text"));
    float[] other = embedder.value().embed(given.text("other"));
    double cosine = Math.clamp(Vectors.dot(text, other), -1, 1);
    return Json.mapper().valueToTree(new Answer(Rounded.score(cosine)));
  }

  @Override
  public void close() {
    embedder.close();
  }
}
