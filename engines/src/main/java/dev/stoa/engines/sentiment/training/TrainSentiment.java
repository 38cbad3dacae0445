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
import java.util.stream.Collectors;

/// Trains the head when anything that it depends on has changed, and ends the build when it is not
/// good enough.
public final class TrainSentiment {

  private final Workplace place;
  private final VectorFile vectors;

  private TrainSentiment(Workplace place) {
    this.place = place;
    this.vectors = new VectorFile(Encoder.BGE_SMALL, place);
  }

  public static void run(Workplace place) throws IOException {
    new TrainSentiment(place).train();
  }

  private void train() throws IOException {
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
    String domains =
        evaluation.leaveOneDomainOut().entrySet().stream()
            .map(each -> "%s %.1f %%".formatted(each.getKey(), 100 * each.getValue()))
            .collect(Collectors.joining(", "));
    IO.println(
        "sentiment: %.1f %% of %d sentences right in 5-fold cross-validation; by domain left out %s"
            .formatted(100 * evaluation.accuracy(), evaluation.sentences(), domains));
  }
}
