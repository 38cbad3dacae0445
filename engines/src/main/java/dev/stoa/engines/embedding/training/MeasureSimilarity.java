package dev.stoa.engines.embedding.training;

import dev.stoa.engines.embedding.SimilarityEngine;
import dev.stoa.engines.inputs.Rounded;
import dev.stoa.engines.nlp.Vectors;
import dev.stoa.engines.onnx.Encoder;
import dev.stoa.engines.onnx.TextEmbedder;
import dev.stoa.engines.training.InputStamp;
import dev.stoa.engines.training.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// Asks both encoders which of two sentences means what a third one does, when anything has
/// changed.
public final class MeasureSimilarity {

  private static final String SET = "paraphrases.tsv";

  private MeasureSimilarity() {}

  /// @param nearer the share of triples whose paraphrase is nearer than the other sentence
  /// @param paraphrases the mean score of sentences with their paraphrase
  /// @param others the mean score of sentences with the other one
  record Share(double nearer, double paraphrases, double others) {}

  record Evaluation(String set, int triples, Share miniLm, Share bgeSmall, String command) {}

  public static void run(Workplace place) throws IOException {
    InputStamp stamp = new InputStamp().text(Files.readString(place.sets().resolve(SET)));
    for (String folder : List.of("embedding", "nlp", "onnx")) {
      stamp.files(place.compiled(folder), ".class");
    }
    String end = stamp.end();
    if (place.isCurrent(SimilarityEngine.class, end)) {
      return;
    }
    List<List<String>> triples = place.rows(SET);
    var evaluation =
        new Evaluation(
            "triples of our own",
            triples.size(),
            share(Encoder.MINI_LM, triples),
            share(Encoder.BGE_SMALL, triples),
            "make build");
    IO.println(
        "similarity: the paraphrase is nearer in %.1f %% of %d triples (MiniLM), %.1f %% (bge-small)"
            .formatted(
                100 * evaluation.miniLm().nearer(),
                triples.size(),
                100 * evaluation.bgeSmall().nearer()));
    place.report(SimilarityEngine.class, evaluation);
    place.stamp(SimilarityEngine.class, end);
  }

  private static Share share(Encoder encoder, List<List<String>> triples) {
    int nearer = 0;
    double paraphrases = 0;
    double others = 0;
    try (TextEmbedder embedder = TextEmbedder.load(encoder)) {
      for (List<String> triple : triples) {
        float[] text = embedder.embed(triple.get(0));
        double paraphrase = Vectors.dot(text, embedder.embed(triple.get(1)));
        double other = Vectors.dot(text, embedder.embed(triple.get(2)));
        nearer += paraphrase > other ? 1 : 0;
        paraphrases += paraphrase;
        others += other;
      }
    }
    double all = triples.size();
    return new Share(
        Rounded.score(nearer / all), Rounded.score(paraphrases / all), Rounded.score(others / all));
  }
}
