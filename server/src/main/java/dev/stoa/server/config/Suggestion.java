package dev.stoa.server.config;

import dev.stoa.kernel.Slips;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// The near miss that a person may have meant.
final class Suggestion {

  private static final int SLIPS_MAX = 3;

  private Suggestion() {}

  /// ` Did you mean 'port'?`, or the choices when nothing is near.
  static String among(Collection<String> known, String given) {
    return known.stream()
        .min(Comparator.comparingInt(name -> slips(name, given)))
        .filter(name -> slips(name, given) <= SLIPS_MAX)
        .map(name -> " Did you mean '" + name + "'?")
        .orElse(" There are " + String.join(", ", known) + ".");
  }

  private static int slips(String known, String given) {
    return Slips.between(
        known.toLowerCase(Locale.ROOT), given.toLowerCase(Locale.ROOT), SLIPS_MAX + 1);
  }
}
