package dev.stoa.catalogue.schema;

import dev.stoa.kernel.Slips;
import java.util.Collection;
import java.util.List;

/// Helps somebody who wrote a name that is not known.
final class KnownNames {

  private static final int LISTED_MAX = 12;
  private static final int LENGTH_MAX = 64;

  private KnownNames() {}

  /// The end of a sentence such as `; did you mean 'text'?`
  static String hint(String name, Collection<String> known) {
    if (name.length() > LENGTH_MAX) {
      return ".";
    }
    String nearest = null;
    int slipsMin = Math.max(1, name.length() / 3) + 1;
    for (String each : known) {
      int slips = Slips.between(name, each, slipsMin);
      if (slips < slipsMin) {
        slipsMin = slips;
        nearest = each;
      }
    }
    if (nearest != null) {
      return "; did you mean '" + nearest + "'?";
    }
    if (known.isEmpty() || known.size() > LISTED_MAX) {
      return ".";
    }
    return "; known are " + String.join(", ", List.copyOf(known)) + ".";
  }
}
