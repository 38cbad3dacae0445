package dev.stoa.engines.topics.training;

import dev.stoa.engines.inputs.Rounded;
import dev.stoa.engines.onnx.Encoder;
import dev.stoa.engines.onnx.TextEmbedder;
import dev.stoa.engines.topics.Choice;
import dev.stoa.engines.topics.LabelVectors;
import dev.stoa.engines.training.InputStamp;
import dev.stoa.engines.training.Sample;
import dev.stoa.engines.training.VectorFile;
import dev.stoa.engines.training.Workplace;
import java.io.IOException;
import java.util.List;

/// Lets the two labels compete for every labelled sentence, when anything has changed.
public final class MeasureTopics {

  static final List<String> LABELS = List.of("a good experience", "a bad experience");

  private MeasureTopics() {}

  record Evaluation(
      String set, int sentences, List<String> labels, double accuracy, String command) {}

  public static void run(Workplace place) throws IOException {
    VectorFile vectors = new VectorFile(Encoder.BGE_SMALL, place);
    String stamp = stamp(place, vectors);
    if (place.isCurrent(Choice.class, stamp)) {
      return;
    }
    List<Sample> samples = vectors.samples();
    double accuracy = accuracy(samples);
    IO.println(
        "topics: %.1f %% of %d sentences right, with two labels"
            .formatted(100 * accuracy, samples.size()));
    place.report(
        Choice.class,
        new Evaluation(
            "Sentiment Labelled Sentences (Kotzias et al. 2015)",
            samples.size(),
            LABELS,
            Rounded.score(accuracy),
            "make build"));
    place.stamp(Choice.class, stamp);
  }

  private static double accuracy(List<Sample> samples) {
    try (TextEmbedder embedder = TextEmbedder.load(Encoder.BGE_SMALL)) {
      LabelVectors vectors = new LabelVectors(embedder);
      List<float[]> labels = LABELS.stream().map(vectors::of).toList();
      long right =
          samples.stream()
              .filter(s -> (Choice.shares(s.vector(), labels)[0] > 0.5) == s.positive())
              .count();
      return (double) right / samples.size();
    }
  }

  private static String stamp(Workplace place, VectorFile vectors) throws IOException {
    InputStamp stamp = new InputStamp();
    for (String folder : List.of("nlp", "onnx", "topics", "training")) {
      stamp.files(place.compiled(folder), ".class");
    }
    return stamp.files(vectors.folder(), ".json").end();
  }
}
