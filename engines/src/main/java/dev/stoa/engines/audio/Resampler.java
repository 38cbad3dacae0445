package dev.stoa.engines.audio;

/// Changes how many samples a second has: each new sample is the sum of the old ones around it,
/// weighed by a sinc under a Hann window, which also keeps out what is too high for the new rate.
public final class Resampler {

  private static final int CROSSINGS = 16;
  private static final int STEPS = 512;
  private static final double[] KERNEL = kernel();

  private Resampler() {}

  public static Sound to(int rate, Sound sound) {
    if (sound.rate() == rate) {
      return sound;
    }
    float[] from = sound.samples();
    double ratio = (double) sound.rate() / rate;
    double cutoff = Math.min(1, 1 / ratio);
    int reach = (int) Math.ceil(CROSSINGS / cutoff);
    float[] to = new float[(int) ((long) from.length * rate / sound.rate())];
    for (int i = 0; i < to.length; i++) {
      double centre = i * ratio;
      int first = Math.max(0, (int) Math.ceil(centre) - reach);
      int last = Math.min(from.length - 1, (int) centre + reach);
      double sum = 0;
      for (int j = first; j <= last; j++) {
        sum += from[j] * weight(Math.abs(j - centre) * cutoff);
      }
      to[i] = (float) (sum * cutoff);
    }
    return new Sound(to, rate);
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
