package dev.stoa.engines.audio;

/// Sound of one channel.
///
/// @param samples from -1 to 1; not to be changed
/// @param rate samples in a second
// never compared, so the array may be one
@SuppressWarnings("ArrayRecordComponent")
public record Sound(float[] samples, int rate) {

  public double seconds() {
    return samples.length / (double) rate;
  }
}
