package dev.stoa.engines.embedding;

import dev.stoa.engines.inputs.Inputs;
import dev.stoa.engines.onnx.TextEmbedder;
import dev.stoa.engines.weights.Shared;
import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads `{"text": … }`, one or a list, and answers `{"embeddings": [[…], …]}`: one vector of
/// length 1 for each text, in their order.
///
/// Texts are encoded one by one, so that a vector does not depend on its neighbours.
public final class EmbeddingEngine implements Engine {

  private final Shared.Loan<TextEmbedder> embedder;

  private EmbeddingEngine(Shared.Loan<TextEmbedder> embedder) {
    this.embedder = embedder;
  }

  public static EngineSource source(String name, Shared<TextEmbedder> embedder) {
    return EngineSource.of(name, () -> new EmbeddingEngine(embedder.lend()));
  }

  // never compared, so the arrays may be ones
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(List<float[]> embeddings) {}

  @Override
  public JsonNode run(JsonNode inputs) throws Exception {
    List<float[]> vectors = new ArrayList<>();
    for (String text : new Inputs(inputs).texts("text")) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      vectors.add(embedder.value().embed(text));
    }
    return Json.mapper().valueToTree(new Answer(vectors));
  }

  @Override
  public void close() {
    embedder.close();
  }
}
