package dev.stoa.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Narrows assets to those that have what is chosen, and counts their facets. A facet's counts look
/// past what is chosen in that facet itself, so that one sees what another choice would leave.
final class FacetCounts {

  private static final int VALUES_MAX = 50;
  private static final int ANY = -1;
  private static final int NONE = -1;
  private static final List<Facet> FACETS = List.of(Facet.values());

  private final Query query;
  private final Column[] columns = new Column[FACETS.size()];
  private final int[] chosen = new int[FACETS.size()];
  private final int[][] hits = new int[FACETS.size()][];
  private long total;

  FacetCounts(Shelf shelf, Query query) {
    this.query = query;
    for (int i = 0; i < columns.length; i++) {
      Facet facet = FACETS.get(i);
      columns[i] = shelf.column(facet);
      String value = facet.chosen(query);
      chosen[i] = value == null ? ANY : columns[i].number(value);
      hits[i] = new int[columns[i].values().size()];
    }
  }

  /// Answers whether the asset has all that is chosen.
  boolean add(int place) {
    int missed = NONE;
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] != ANY && !columns[i].has(place, chosen[i])) {
        if (missed != NONE) {
          return false;
        }
        missed = i;
      }
    }
    if (missed != NONE) {
      columns[missed].count(place, hits[missed]);
      return false;
    }
    total++;
    for (int i = 0; i < columns.length; i++) {
      columns[i].count(place, hits[i]);
    }
    return true;
  }

  /// Per facet the values, most first; a chosen one even if nothing has it.
  Counted counted() {
    Map<Facet, List<Results.Count>> facets = new EnumMap<>(Facet.class);
    for (int i = 0; i < columns.length; i++) {
      facets.put(FACETS.get(i), counts(i, FACETS.get(i).chosen(query)));
    }
    return new Counted(facets, total);
  }

  private List<Results.Count> counts(int facet, @Nullable String chosenValue) {
    List<String> values = columns[facet].values();
    List<Results.Count> counts = new ArrayList<>();
    for (int number = 0; number < values.size(); number++) {
      if (hits[facet][number] > 0 || values.get(number).equals(chosenValue)) {
        counts.add(new Results.Count(values.get(number), hits[facet][number]));
      }
    }
    if (chosenValue != null && !values.contains(chosenValue)) {
      counts.add(new Results.Count(chosenValue, 0));
    }
    return counts.stream()
        .sorted(
            Comparator.comparingLong(Results.Count::count)
                .reversed()
                .thenComparing(Results.Count::value))
        .limit(VALUES_MAX)
        .toList();
  }
}
