package dev.stoa.engines.spam;

import dev.stoa.engines.inputs.Inputs;
import dev.stoa.engines.inputs.Rounded;
import dev.stoa.kernel.Json;
import dev.stoa.providers.BadInputException;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import tools.jackson.databind.JsonNode;

/// Reads `{"text": …}` and answers `{"label": "spam" | "not-spam", "score": …}`. The score is the
/// probability of spam, whatever the label.
public final class SpamEngine implements Engine {

  private static final double SPAM_FROM = 0.5;

  private final SpamHead head;

  private SpamEngine(SpamHead head) {
    this.head = head;
  }

  public static EngineSource source(String name) {
    return EngineSource.of(name, () -> new SpamEngine(SpamHead.shipped()));
  }

  record Answer(String label, double score) {}

  @Override
  public JsonNode run(JsonNode inputs) throws BadInputException {
    MessageWords words = MessageWords.of(new Inputs(inputs).text("text"));
    double score = Rounded.score(head.probability(words));
    return Json.mapper().valueToTree(new Answer(score < SPAM_FROM ? "not-spam" : "spam", score));
  }

  @Override
  public void close() {}
}
