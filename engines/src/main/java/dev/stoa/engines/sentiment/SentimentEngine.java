package dev.stoa.engines.sentiment;

import dev.stoa.engines.onnx.TextEmbedder;
import dev.stoa.kernel.Json;
import dev.stoa.providers.BadInputException;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import tools.jackson.databind.JsonNode;

/// Reads `{"text": …}` and answers `{"label": "positive" | "neutral" | "negative", "score": …}`.
///
/// The score is the probability of *positive*, to four decimals, whatever the label; from .35 to
/// .65 the label is neutral. Only the first 512 tokens of a text count.
public final class SentimentEngine implements Engine {

  /// Loads the encoder and the head.
  public static final EngineSource SOURCE = new Source();

  private final TextEmbedder embedder;
  private final SentimentHead head;

  SentimentEngine(TextEmbedder embedder, SentimentHead head) {
    this.embedder = embedder;
    this.head = head;
  }

  private record Source() implements EngineSource {

    @Override
    public String name() {
      return "sentiment";
    }

    @Override
    public Engine load() {
      SentimentHead head = SentimentHead.shipped();
      return new SentimentEngine(TextEmbedder.bgeSmall(), head);
    }
  }

  record Answer(Sentiment label, double score) {}

  @Override
  public JsonNode run(JsonNode inputs) throws BadInputException {
    JsonNode text = inputs.path("text");
    if (!text.isString()) {
      throw new BadInputException("`text` must be a string.");
    }
    double probability = head.probability(embedder.embed(text.stringValue()));
    double score = Math.round(probability * 10_000) / 10_000.0;
    return Json.mapper().valueToTree(new Answer(Sentiment.of(score), score));
  }

  @Override
  public void close() {
    embedder.close();
  }
}
