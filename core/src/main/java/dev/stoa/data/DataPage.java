package dev.stoa.data;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/// Some rows of a data set.
///
/// @param items one object per row, its fields in the order of the selected columns; fewer than the
///   limit when they would be more than [#BYTES_MAX]
/// @param total how many rows the filters choose, on all pages together; exact
/// @param nextCursor where the next page begins; null on the last one
public record DataPage(ArrayNode items, long total, @Nullable String nextCursor) {

  /// After the row that reaches this many characters of text, a page ends.
  public static final int BYTES_MAX = 8_000_000;
}
