package dev.stoa.secrets;

import java.util.Arrays;

/// Seals whose keys are known.
public final class SampleSeals {

  private SampleSeals() {}

  public static Seal of(int number) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) number);
    return new Seal(key);
  }
}
