package dev.stoa.discovery;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One page of what was found.
///
/// @param facets per facet the values with the number of assets each would leave, most first; a
///   facet's counts ignore what was chosen in that facet itself
/// @param total of all pages
/// @param nextCursor null on the last page
public record Results(
    List<Found> items, Map<Facet, List<Count>> facets, long total, @Nullable String nextCursor) {

  public Results {
    items = List.copyOf(items);
    facets = Map.copyOf(facets);
  }

  /// A value of a facet, and how many assets have it.
  public record Count(String value, long count) {}
}
