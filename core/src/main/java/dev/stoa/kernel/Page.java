package dev.stoa.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list, in a stable order.
///
/// @param nextCursor where the next page begins; null on the last one
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  public Page {
    items = List.copyOf(items);
  }

  /// What was found as a page: the last one, unless one more than its limit was found.
  ///
  /// @param query as in [Cursor#encode]
  /// @param sortKey of the last item, where the next page begins
  public static <T> Page<T> of(
      List<T> found, int limit, String query, Function<T, List<String>> sortKey) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, limit);
    return new Page<>(items, Cursor.encode(query, sortKey.apply(items.getLast())));
  }
}
