package dev.stoa.engines.spam.training;

import dev.stoa.engines.spam.MessageWords;
import dev.stoa.engines.spam.SpamHead;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Fits a head to mails and their openings by gradient descent, one by one in a seeded order. A
/// weight that has moved much moves less (AdaGrad), and each is drawn towards zero a little. The
/// constant is not learned: it stays at the share of spam, so that few words alone say little.
final class Descent {

  static final long SEED = 2002;
  private static final int ROUNDS = 25;
  private static final double RATE = 0.5;
  private static final double PENALTY = 1e-5;

  private final double[] weights = new double[MessageWords.PLACES + 1];
  private final double[] moved = new double[MessageWords.PLACES + 1];

  private Descent() {}

  static SpamHead fit(List<Mail> mails) {
    return new Descent().run(mails);
  }

  private SpamHead run(List<Mail> mails) {
    Random random = new Random(SEED);
    long spam = mails.stream().filter(Mail::spam).count();
    weights[MessageWords.PLACES] = Math.log((double) spam / (mails.size() - spam));
    List<Mail> order = new ArrayList<>(mails);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (Mail mail : order) {
        learn(mail.words(), mail.spam());
        learn(mail.opening(), mail.spam());
      }
    }
    float[] rounded = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      rounded[i] = (float) weights[i];
    }
    return new SpamHead(rounded);
  }

  private void learn(MessageWords words, boolean spam) {
    int[] places = words.places();
    float[] values = words.values();
    double sum = weights[MessageWords.PLACES];
    for (int i = 0; i < places.length; i++) {
      sum += weights[places[i]] * values[i];
    }
    double wrong = 1 / (1 + Math.exp(-sum)) - (spam ? 1 : 0);
    for (int i = 0; i < places.length; i++) {
      move(places[i], wrong * values[i] + PENALTY * weights[places[i]]);
    }
  }

  private void move(int place, double slope) {
    moved[place] += slope * slope;
    weights[place] -= RATE * slope / Math.sqrt(moved[place] + 1e-8);
  }
}
