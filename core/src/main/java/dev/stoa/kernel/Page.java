package dev.stoa.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list, in a stable order.
///
/// @param nextCursor where the next page begins; null on the last one
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  public Page {
    items = List.copyOf(items);
  }
}
