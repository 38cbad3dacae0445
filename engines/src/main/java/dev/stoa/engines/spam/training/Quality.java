package dev.stoa.engines.spam.training;

import dev.stoa.engines.inputs.Rounded;
import dev.stoa.engines.spam.MessageWords;
import dev.stoa.engines.spam.SpamHead;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

/// How good heads are on mails that they were not trained on.
///
/// @param precision of what was called spam, the share that is
/// @param recall of what is spam, the share that was called so
record Quality(int mails, double accuracy, double precision, double recall) {

  static final int FOLDS = 5;

  private record Counts(int right, int caught, int called, int spam, int mails) {

    Counts plus(Counts more) {
      return new Counts(
          right + more.right,
          caught + more.caught,
          called + more.called,
          spam + more.spam,
          mails + more.mails);
    }

    Quality quality() {
      return new Quality(mails, share(right, mails), share(caught, called), share(caught, spam));
    }
  }

  private static double share(int part, int whole) {
    return Rounded.score((double) part / whole);
  }

  /// Each fold of a seeded shuffle held out in turn.
  ///
  /// @param view what of a mail is shown to the head
  static Quality crossValidated(List<Mail> mails, Function<Mail, MessageWords> view) {
    List<Mail> order = new ArrayList<>(mails);
    Collections.shuffle(order, new Random(Descent.SEED));
    Counts all = new Counts(0, 0, 0, 0, 0);
    for (int fold = 0; fold < FOLDS; fold++) {
      int from = fold * order.size() / FOLDS;
      int to = (fold + 1) * order.size() / FOLDS;
      List<Mail> others = new ArrayList<>(order.subList(0, from));
      others.addAll(order.subList(to, order.size()));
      all = all.plus(counts(Descent.fit(others), order.subList(from, to), view));
    }
    return all.quality();
  }

  /// Some mails held out at once.
  static Quality heldOut(List<Mail> mails, Predicate<Mail> held) {
    SpamHead head = Descent.fit(mails.stream().filter(held.negate()).toList());
    return counts(head, mails.stream().filter(held).toList(), Mail::words).quality();
  }

  private static Counts counts(
      SpamHead head, List<Mail> tested, Function<Mail, MessageWords> view) {
    int right = 0;
    int caught = 0;
    int called = 0;
    int spam = 0;
    for (Mail mail : tested) {
      boolean isCalled = head.probability(view.apply(mail)) >= 0.5;
      right += isCalled == mail.spam() ? 1 : 0;
      caught += isCalled && mail.spam() ? 1 : 0;
      called += isCalled ? 1 : 0;
      spam += mail.spam() ? 1 : 0;
    }
    return new Counts(right, caught, called, spam, tested.size());
  }
}
