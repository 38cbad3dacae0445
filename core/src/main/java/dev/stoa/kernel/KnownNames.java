package dev.stoa.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Helps somebody who wrote a name that is not known.
public final class KnownNames {

  private static final int LISTED_MAX = 12;
  private static final int LENGTH_MAX = 64;

  private KnownNames() {}

  /// The known name that was probably meant; none is near a name of more than 64 characters.
  public static Optional<String> nearest(String name, Collection<String> known) {
    if (name.length() > LENGTH_MAX) {
      return Optional.empty();
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
    return Optional.ofNullable(nearest);
  }

  /// The end of a sentence such as `; did you mean 'text'?`
  public static String hint(String name, Collection<String> known) {
    Optional<String> nearest = nearest(name, known);
    if (nearest.isPresent()) {
      return "; did you mean '" + nearest.get() + "'?";
    }
    if (name.length() > LENGTH_MAX || known.isEmpty() || known.size() > LISTED_MAX) {
      return ".";
    }
    return "; known are " + String.join(", ", List.copyOf(known)) + ".";
  }
}
