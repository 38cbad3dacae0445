package dev.stoa.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// The opaque text that says where a page begins: the sort key of the last row seen, bound to the
/// query it belongs to. A cursor of another query, or one that was altered, is refused.
public final class Cursor {

  private static final String SEPARATOR = "\u0000";

  private Cursor() {}

  /// @param query anything that names the query, its sort included
  public static String encode(String query, List<String> sortKey) {
    String text =
        Integer.toHexString(query.hashCode()) + SEPARATOR + String.join(SEPARATOR, sortKey);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The sort key, of exactly `parts` parts.
  ///
  /// @throws ProblemException `bad_cursor`
  public static List<String> decode(String query, String cursor, int parts) {
    String text;
    try {
      text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw refused();
    }
    List<String> all = List.of(text.split(SEPARATOR, -1));
    if (all.size() != parts + 1 || !all.getFirst().equals(Integer.toHexString(query.hashCode()))) {
      throw refused();
    }
    return all.subList(1, all.size());
  }

  /// For whoever finds that a part is not what the query wrote there.
  public static ProblemException refused() {
    return new ProblemException(
        Problem.of(
            ErrorCode.BAD_CURSOR,
            "The cursor does not belong to this query. Begin again without one."));
  }
}
