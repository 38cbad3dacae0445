package dev.stoa.engines.sentiment.training;

import dev.stoa.engines.onnx.BgeSmall;
import dev.stoa.engines.sentiment.SentimentHead;
import dev.stoa.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Trains the head when anything that it depends on has changed, and ends the build when it is not
/// good enough.
final class TrainSentiment {

  private final Path sentences;
  private final Path work;
  private final Path classes;

  private TrainSentiment(Path sentences, Path work, Path classes) {
    this.sentences = sentences;
    this.work = work;
    this.classes = classes;
  }

  /// @param args the folder of the labelled sentences, a folder to keep work in between builds, and
  ///   the folder of the compiled classes, where head and report go
  public static void main(String[] args) throws IOException {
    new TrainSentiment(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).run();
  }

  private void run() throws IOException {
    Files.createDirectories(work);
    Path resources = classes.resolve(SentimentHead.class.getPackageName().replace('.', '/'));
    Path head = resources.resolve(SentimentHead.RESOURCE);
    Path stampFile = work.resolve("head.stamp");
    String stamp = stamp(classes);
    if (Files.exists(head) && InputStamp.isIn(stampFile, stamp)) {
      return;
    }
    List<Sample> samples = samples();
    Evaluation evaluation = Evaluation.of(BgeSmall.NAME, samples);
    report(evaluation);
    evaluation.requireGoodEnough();
    Files.write(head, LogisticRegression.fit(samples).toBytes());
    Files.write(resources.resolve("evaluation.json"), Json.bytes(evaluation));
    Files.writeString(stampFile, stamp);
  }

  private List<Sample> samples() throws IOException {
    Path packages = classes.resolve("dev/stoa/engines");
    String stamp = stamp(packages.resolve("nlp"), packages.resolve("onnx"));
    return new VectorFile(work.resolve("vectors.bin"))
        .samples(LabelledSentence.readAll(sentences), stamp);
  }

  private String stamp(Path... folders) throws IOException {
    InputStamp stamp = new InputStamp();
    for (Path folder : folders) {
      stamp.files(folder, ".class");
    }
    return stamp.files(sentences, ".json").end();
  }

  private static void report(Evaluation evaluation) {
    IO.println(
        "sentiment: 5-fold held-out accuracy %.4f on %d sentences, by domain left out %s"
            .formatted(
                evaluation.accuracy(), evaluation.sentences(), evaluation.leaveOneDomainOut()));
  }
}
