package dev.stoa.engines.sentiment.training;

import dev.stoa.engines.training.LabelledSentence;
import dev.stoa.engines.training.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Small made-up training sets.
final class SampleSamples {

  private SampleSamples() {}

  static Sample of(String domain, String text, boolean positive, float... vector) {
    return new Sample(new LabelledSentence(domain, text, positive), vector);
  }

  /// The first number tells the label, the second is noise; all texts differ.
  static List<Sample> telling(int count) {
    Random random = new Random(7);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean positive = i % 2 == 0;
      float tell = (float) ((positive ? 1 : -1) + 0.3 * random.nextGaussian());
      float noise = (float) random.nextGaussian();
      String domain = LabelledSentence.DOMAINS.get(i % 3);
      samples.add(of(domain, "text " + i, positive, tell, noise));
    }
    return samples;
  }

  /// The label has nothing to do with the vector.
  static List<Sample> untelling(int count) {
    Random random = new Random(7);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String domain = LabelledSentence.DOMAINS.get(i % 3);
      samples.add(of(domain, "text " + i, random.nextBoolean(), (float) random.nextGaussian(), 1));
    }
    return samples;
  }
}
