package dev.stoa.engines.sentiment;

import dev.stoa.engines.inputs.Inputs;
import dev.stoa.engines.inputs.Rounded;
import dev.stoa.engines.onnx.TextEmbedder;
import dev.stoa.engines.weights.Shared;
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

  private final Shared.Loan<TextEmbedder> embedder;
  private final SentimentHead head;

  private SentimentEngine(Shared.Loan<TextEmbedder> embedder, SentimentHead head) {
    this.embedder = embedder;
    this.head = head;
  }

  /// @param embedder of bge-small, on whose vectors the head was trained
  public static EngineSource source(Shared<TextEmbedder> embedder) {
    return EngineSource.of(
        "sentiment",
        () -> {
          SentimentHead head = SentimentHead.shipped();
          return new SentimentEngine(embedder.lend(), head);
        });
  }

  record Answer(Sentiment label, double score) {}

  @Override
  public JsonNode run(JsonNode inputs) throws BadInputException {
    String text = new Inputs(inputs).text("text");
    double score = Rounded.score(head.probability(embedder.value().embed(text)));
    return Json.mapper().valueToTree(new Answer(Sentiment.of(score), score));
  }

  @Override
  public void close() {
    embedder.close();
  }
}
