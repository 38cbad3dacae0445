package dev.stoa.engines.sentiment.training;

import dev.stoa.engines.onnx.Encoder;
import dev.stoa.engines.sentiment.SentimentHead;
import dev.stoa.engines.training.InputStamp;
import dev.stoa.engines.training.Sample;
import dev.stoa.engines.training.VectorFile;
import dev.stoa.engines.training.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Trains the head when anything that it depends on has changed, and ends the build when it is not
/// good enough.
final class TrainSentiment {

  private final Workplace place;
  private final VectorFile vectors;

  private TrainSentiment(Workplace place) {
    this.place = place;
    this.vectors = new VectorFile(Encoder.BGE_SMALL, place);
  }

  /// @param args the folders of a [Workplace]
  public static void main(String[] args) throws IOException {
    new TrainSentiment(Workplace.of(args)).run();
  }

  private void run() throws IOException {
    Path head = place.beside(SentimentHead.class).resolve(SentimentHead.RESOURCE);
    String stamp = stamp();
    if (Files.exists(head) && place.isCurrent(SentimentHead.class, stamp)) {
      return;
    }
    List<Sample> samples = vectors.samples();
    Evaluation evaluation = Evaluation.of(Encoder.BGE_SMALL.title(), samples);
    report(evaluation);
    evaluation.requireGoodEnough();
    Files.write(head, LogisticRegression.fit(samples).toBytes());
    place.report(SentimentHead.class, evaluation);
    place.stamp(SentimentHead.class, stamp);
  }

  private String stamp() throws IOException {
    InputStamp stamp = new InputStamp();
    for (String folder : List.of("nlp", "onnx", "sentiment", "training")) {
      stamp.files(place.compiled(folder), ".class");
    }
    return stamp.files(vectors.folder(), ".json").end();
  }

  private static void report(Evaluation evaluation) {
    IO.println(
        "sentiment: 5-fold held-out accuracy %.4f on %d sentences, by domain left out %s"
            .formatted(
                evaluation.accuracy(), evaluation.sentences(), evaluation.leaveOneDomainOut()));
  }
}
