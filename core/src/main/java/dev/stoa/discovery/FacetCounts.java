package dev.stoa.discovery;

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
  private static final List<Facet> FACETS = List.of(Facet.values());

  private final Map<Facet, String> chosen = new EnumMap<>(Facet.class);
  private final Map<Facet, Map<String, Sum>> sums = new EnumMap<>(Facet.class);
  private long total;

  /// Changed in place: a query adds up tens of thousands.
  private static final class Sum {
    private long hits;
  }

  FacetCounts(Query query) {
    for (Facet facet : FACETS) {
      Map<String, Sum> values = new HashMap<>();
      String value = facet.chosen(query);
      if (value != null) {
        chosen.put(facet, value);
        values.put(value, new Sum());
      }
      sums.put(facet, values);
    }
  }

  void add(Combination combination) {
    Facet missed = null;
    for (Map.Entry<Facet, String> each : chosen.entrySet()) {
      if (!combination.of(each.getKey()).contains(each.getValue())) {
        if (missed != null) {
          return;
        }
        missed = each.getKey();
      }
    }
    if (missed != null) {
      add(missed, combination);
      return;
    }
    total += combination.hits();
    for (Facet facet : FACETS) {
      add(facet, combination);
    }
  }

  private void add(Facet facet, Combination combination) {
    Map<String, Sum> values = Objects.requireNonNull(sums.get(facet));
    for (String value : combination.of(facet)) {
      values.computeIfAbsent(value, _ -> new Sum()).hits += combination.hits();
    }
  }

  Counted counted() {
    return new Counted(facets(), total);
  }

  /// Per facet the values, most first.
  private Map<Facet, List<Results.Count>> facets() {
    Map<Facet, List<Results.Count>> facets = new EnumMap<>(Facet.class);
    sums.forEach((facet, values) ->
        facets.put(
            facet,
            values.entrySet().stream()
                .map(each -> new Results.Count(each.getKey(), each.getValue().hits))
                .sorted(
                    Comparator.comparingLong(Results.Count::count)
                        .reversed()
                        .thenComparing(Results.Count::value))
                .limit(VALUES_MAX)
                .toList()));
    return facets;
  }
}
