package dev.stoa.discovery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Facet values that assets have together.
///
/// @param hits how many assets have exactly these
record Combination(Map<Facet, List<String>> values, long hits) {

  /// @param values by the facets' words
  static Map<Facet, List<String>> byFacet(Map<String, List<String>> values) {
    Map<Facet, List<String>> byFacet = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      byFacet.put(facet, List.copyOf(values.getOrDefault(facet.word(), List.of())));
    }
    return byFacet;
  }

  List<String> of(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }
}
