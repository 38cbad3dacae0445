package dev.stoa.engines.topics;

import dev.stoa.engines.inputs.Inputs;
import dev.stoa.engines.inputs.Rounded;
import dev.stoa.engines.onnx.TextEmbedder;
import dev.stoa.engines.weights.Shared;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.providers.BadInputException;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads `{"text": …, "labels": […]}` and answers the best label and all labels with their scores,
/// best first.
///
/// The text is compared with the sentence "This text is about (label)." by the vectors of both: no
/// inference, so a label should be a topic.
public final class ZeroShotEngine implements Engine {

  private final Shared.Loan<TextEmbedder> embedder;
  private final LabelVectors labels;

  private ZeroShotEngine(Shared.Loan<TextEmbedder> embedder) {
    this.embedder = embedder;
    this.labels = new LabelVectors(embedder.value());
  }

  public static EngineSource source(String name, Shared<TextEmbedder> embedder) {
    return EngineSource.of(name, () -> new ZeroShotEngine(embedder.lend()));
  }

  record Scored(String label, double score) {}

  record Answer(String label, double score, List<Scored> labels) {}

  @Override
  public JsonNode run(JsonNode inputs) throws BadInputException {
    Inputs given = new Inputs(inputs);
    List<String> names = given.texts("labels").stream().distinct().toList();
    if (names.size() < 2) {
      throw new BadInputException(
          Fault.of("labels", "`labels` must hold at least two different ones."));
    }
    float[] text = embedder.value().embed(given.text("text"));
    double[] shares = Choice.shares(text, names.stream().map(labels::of).toList());
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      scored.add(new Scored(names.get(i), Rounded.score(shares[i])));
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    Scored best = scored.getFirst();
    return Json.mapper().valueToTree(new Answer(best.label(), best.score(), scored));
  }

  @Override
  public void close() {
    embedder.close();
  }
}
