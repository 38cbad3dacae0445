package dev.stoa.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Adds up combinations of facet values. A facet's counts look past what is chosen in that facet
/// itself, so that one sees what another choice would leave.
final class FacetCounts {

  private static final int VALUES_MAX = 50;

  private final Query query;
  private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
  private long total;

  FacetCounts(Query query) {
    this.query = query;
    for (Facet facet : Facet.values()) {
      Map<String, Long> values = new HashMap<>();
      String chosen = facet.chosen(query);
      if (chosen != null) {
        values.put(chosen, 0L);
      }
      counts.put(facet, values);
    }
  }

  /// @param values by the facets' words
  /// @param hits how many assets have this combination
  void add(Map<String, List<String>> values, long hits) {
    List<Facet> missed = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      String chosen = facet.chosen(query);
      if (chosen != null && !of(facet, values).contains(chosen)) {
        missed.add(facet);
      }
    }
    if (missed.isEmpty()) {
      total += hits;
    }
    for (Facet facet : Facet.values()) {
      if (missed.isEmpty() || missed.equals(List.of(facet))) {
        Map<String, Long> sums = Objects.requireNonNull(counts.get(facet));
        of(facet, values).forEach(value -> sums.merge(value, hits, Long::sum));
      }
    }
  }

  private static List<String> of(Facet facet, Map<String, List<String>> values) {
    return values.getOrDefault(facet.word(), List.of());
  }

  /// Of all pages.
  long total() {
    return total;
  }

  /// Per facet the values, most first.
  Map<Facet, List<Results.Count>> facets() {
    Map<Facet, List<Results.Count>> facets = new EnumMap<>(Facet.class);
    counts.forEach((facet, sums) ->
        facets.put(
            facet,
            sums.entrySet().stream()
                .map(each -> new Results.Count(each.getKey(), each.getValue()))
                .sorted(
                    Comparator.comparingLong(Results.Count::count)
                        .reversed()
                        .thenComparing(Results.Count::value))
                .limit(VALUES_MAX)
                .toList()));
    return facets;
  }
}
