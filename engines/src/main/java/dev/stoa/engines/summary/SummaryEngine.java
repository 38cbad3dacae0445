package dev.stoa.engines.summary;

import dev.stoa.engines.english.EnglishModels;
import dev.stoa.engines.english.EnglishText;
import dev.stoa.engines.inputs.Inputs;
import dev.stoa.engines.inputs.Rounded;
import dev.stoa.engines.nlp.CodePoints;
import dev.stoa.engines.nlp.Selection;
import dev.stoa.engines.nlp.Span;
import dev.stoa.engines.onnx.TextEmbedder;
import dev.stoa.engines.weights.Shared;
import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads `{"text": …, "sentences": …}` and answers the most central sentences, word for word and in
/// the order of the text. Places are in code points.
public final class SummaryEngine implements Engine {

  private static final int SENTENCES = 3;
  private static final int READ_MAX = 300;
  private static final double VARIETY = 0.3;

  private final Shared.Loan<EnglishModels> english;
  private final Shared.Loan<TextEmbedder> embedder;

  private SummaryEngine(Shared.Loan<EnglishModels> english, Shared.Loan<TextEmbedder> embedder) {
    this.english = english;
    this.embedder = embedder;
  }

  public static EngineSource source(
      String name, Shared<EnglishModels> english, Shared<TextEmbedder> embedder) {
    return EngineSource.of(name, () -> new SummaryEngine(english.lend(), embedder.lend()));
  }

  record Sentence(String text, int start, int end, double score) {}

  record Answer(String summary, List<Sentence> sentences) {}

  @Override
  public JsonNode run(JsonNode inputs) throws Exception {
    Inputs given = new Inputs(inputs);
    String text = given.text("text");
    int asked = given.whole("sentences", SENTENCES);
    List<Span> spans = new EnglishText(english.value(), text).sentences();
    List<Span> read = spans.subList(0, Math.min(READ_MAX, spans.size()));
    List<float[]> vectors = embed(read, text);
    double[] centrality = Centrality.of(vectors);
    List<Integer> chosen =
        Selection.choose(vectors, centrality, VARIETY, asked).stream().sorted().toList();
    return Json.mapper().valueToTree(answer(text, read, centrality, chosen));
  }

  private List<float[]> embed(List<Span> spans, String text) throws InterruptedException {
    List<float[]> vectors = new ArrayList<>();
    for (Span span : spans) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      vectors.add(embedder.value().embed(span.of(text)));
    }
    return vectors;
  }

  private static Answer answer(
      String text, List<Span> spans, double[] centrality, List<Integer> chosen) {
    CodePoints points = new CodePoints(text);
    List<Sentence> sentences = new ArrayList<>();
    for (int i : chosen) {
      Span span = spans.get(i);
      int start = points.at(span.start());
      int end = points.at(span.end());
      sentences.add(new Sentence(span.of(text), start, end, Rounded.score(centrality[i])));
    }
    String summary = sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    return new Answer(summary, sentences);
  }

  @Override
  public void close() {
    embedder.close();
    english.close();
  }
}
