package dev.stoa.engines.audio;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Changes how many samples a second has: each new sample is the sum of the old ones around it,
/// weighed by a sinc under a Hann window, which also keeps out what is too high for the new rate.
public final class Resampler {

  private static final int CROSSINGS = 16;
  private static final int STEPS = 512;
  private static final double[] KERNEL = kernel();

  /// A new sample lies `step` parts of an old one after the last.
  private final int step;

  private final int parts;
  private final double cutoff;
  private final int reach;
  private final double[] @Nullable [] weights;

  private Resampler(int from, int to) {
    int common = BigInteger.valueOf(from).gcd(BigInteger.valueOf(to)).intValue();
    this.step = from / common;
    this.parts = to / common;
    this.cutoff = Math.min(1, (double) to / from);
    this.reach = (int) Math.ceil(CROSSINGS / cutoff);
    this.weights = new double[parts][];
  }

  public static Sound to(int rate, Sound sound) {
    if (sound.rate() == rate) {
      return sound;
    }
    return new Sound(new Resampler(sound.rate(), rate).resampled(sound.samples()), rate);
  }

  private float[] resampled(float[] from) {
    float[] to = new float[(int) ((long) from.length * parts / step)];
    for (int i = 0; i < to.length; i++) {
      long place = (long) i * step;
      int middle = (int) (place / parts);
      double[] weights = weights((int) (place % parts));
      int first = Math.max(0, middle - reach);
      int last = Math.min(from.length - 1, middle + reach);
      double sum = 0;
      for (int j = first; j <= last; j++) {
        sum += from[j] * weights[j - middle + reach];
      }
      to[i] = (float) sum;
    }
    return to;
  }

  /// What the old samples around a new one weigh, which depends only on where between two old ones
  /// it lies: there are as many such places as parts.
  private double[] weights(int part) {
    double[] found = weights[part];
    if (found == null) {
      found = new double[2 * reach + 1];
      for (int i = 0; i < found.length; i++) {
        double distance = Math.abs(i - reach - (double) part / parts);
        found[i] = cutoff * weight(distance * cutoff);
      }
      weights[part] = found;
    }
    return found;
  }

  /// @param distance in crossings of zero
  private static double weight(double distance) {
    double place = distance * STEPS;
    int step = (int) place;
    return step >= KERNEL.length - 1
        ? 0
        : KERNEL[step] + (place - step) * (KERNEL[step + 1] - KERNEL[step]);
  }

  private static double[] kernel() {
    double[] kernel = new double[CROSSINGS * STEPS + 1];
    kernel[0] = 1;
    for (int i = 1; i < kernel.length; i++) {
      double x = Math.PI * i / STEPS;
      double window = 0.5 * (1 + Math.cos(x / CROSSINGS));
      kernel[i] = Math.sin(x) / x * window;
    }
    return kernel;
  }
}
