package dev.stoa.server.api;

import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Query;
import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for.
///
/// @param cursor where the page begins; null for the first one
/// @param limit how many items at most
public record PageRequest(@Nullable String cursor, int limit) {

  public static final int LIMIT_DEFAULT = 50;
  public static final int LIMIT_MAX = 200;

  /// Adds the two query parameters to what the operation says of itself.
  public static Operation describedIn(Operation operation) {
    return operation
        .query("cursor", String.class, "The nextCursor of the page before; none for the first.")
        .query(
            "limit",
            Integer.class,
            "How many items at most, 1 to %d; %d unless given."
                .formatted(LIMIT_MAX, LIMIT_DEFAULT));
  }

  /// @throws ProblemException `invalid_input` at `/limit`
  public static PageRequest of(Query query) {
    int limit = query.one("limit").map(PageRequest::limit).orElse(LIMIT_DEFAULT);
    return new PageRequest(query.one("cursor").orElse(null), limit);
  }

  private static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= LIMIT_MAX) {
        return limit;
      }
    } catch (NumberFormatException noNumber) {
      // told below
    }
    throw new ProblemException(
        Problem.invalid("/limit", "The limit must be a number from 1 to %d.".formatted(LIMIT_MAX)));
  }
}
