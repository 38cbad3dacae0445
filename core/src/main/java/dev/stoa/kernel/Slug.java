package dev.stoa.kernel;

import java.util.Set;
import java.util.regex.Pattern;

/// The readable name of an asset or a team in an address: 2 to 64 of `a-z 0-9 -`, beginning and
/// ending with a letter or digit, never a word that an address uses for itself, never like an id.
public final class Slug {

  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");

  private static final Set<String> RESERVED =
      Set.of(
          "rows",
          "search",
          "statistics",
          "schema",
          "sample",
          "aggregate",
          "export",
          "infer",
          "versions",
          "ready",
          "paginate",
          "openapi.json");

  private Slug() {}

  public static boolean isSlug(String text) {
    return FORM.matcher(text).matches() && !ID.matcher(text).matches() && !RESERVED.contains(text);
  }
}
