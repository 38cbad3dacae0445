package dev.stoa.engines.language.training;

import dev.stoa.engines.inputs.Rounded;
import dev.stoa.engines.language.Detector;
import dev.stoa.engines.training.InputStamp;
import dev.stoa.engines.training.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Asks the detector for the language of every sentence, when anything has changed.
public final class MeasureLanguages {

  /// A greeting or thanks of two or three words.
  private static final int SHORT_CHARS_MAX = 24;

  private MeasureLanguages() {}

  record Sentence(String language, String text, String found) {

    boolean isRight() {
      return language.equals(found);
    }

    boolean isShort() {
      return text.length() <= SHORT_CHARS_MAX;
    }
  }

  record Share(int sentences, double accuracy) {

    static Share of(List<Sentence> sentences) {
      long right = sentences.stream().filter(Sentence::isRight).count();
      return new Share(sentences.size(), Rounded.score((double) right / sentences.size()));
    }
  }

  record Evaluation(
      String set,
      long languages,
      Share all,
      Share shortOnes,
      Share longOnes,
      List<String> wrong,
      String command) {}

  public static void run(Workplace place) throws IOException {
    Path file = place.sets().resolve("languages.tsv");
    String stamp =
        new InputStamp()
            .files(place.compiled("language"), ".class")
            .text(Files.readString(file))
            .end();
    if (place.isCurrent(Detector.class, stamp)) {
      return;
    }
    Evaluation evaluation = evaluation(Files.readAllLines(file));
    IO.println(
        "languages: %.1f %% of %d sentences in %d languages right"
            .formatted(
                100 * evaluation.all().accuracy(),
                evaluation.all().sentences(),
                evaluation.languages()));
    place.report(Detector.class, evaluation);
    place.stamp(Detector.class, stamp);
  }

  private static Evaluation evaluation(List<String> lines) {
    Detector detector = Detector.load();
    List<Sentence> sentences = lines.stream().map(line -> sentence(detector, line)).toList();
    return new Evaluation(
        "sentences of our own",
        sentences.stream().map(Sentence::language).distinct().count(),
        Share.of(sentences),
        Share.of(sentences.stream().filter(Sentence::isShort).toList()),
        Share.of(sentences.stream().filter(sentence -> !sentence.isShort()).toList()),
        sentences.stream()
            .filter(sentence -> !sentence.isRight())
            .map(each -> each.language() + " as " + each.found() + ": " + each.text())
            .toList(),
        "make build");
  }

  private static Sentence sentence(Detector detector, String line) {
    String[] fields = line.split("\t", 2);
    return new Sentence(fields[0], fields[1], detector.detect(fields[1]).getFirst().language());
  }
}
