package dev.stoa.engines.inputs;

/// Numbers as answers show them.
public final class Rounded {

  private static final double TEN_THOUSAND = 10_000.0;

  private Rounded() {}

  /// To four decimals, which is more than any score is good for.
  public static double score(double exact) {
    return Math.round(exact * TEN_THOUSAND) / TEN_THOUSAND;
  }
}
