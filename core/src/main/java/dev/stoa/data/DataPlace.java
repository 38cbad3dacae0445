package dev.stoa.data;

import org.jspecify.annotations.Nullable;

/// Where a page stands among all.
///
/// @param total how many rows the filters choose, on all pages together; exact
/// @param nextCursor where the next page begins; null on the last one
public record DataPlace(long total, @Nullable String nextCursor) {}
