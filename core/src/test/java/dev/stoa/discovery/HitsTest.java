package dev.stoa.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HitsTest {

  private static final Shelf SHELF =
      new Shelf(
          1,
          List.of(row("a", "pear"), row("c", "apple"), row("e", "fig"), row("g", "apple")),
          List.of(
              Map.of("license", List.of("MIT"), "language", List.of("de", "en")),
              Map.of("license", List.of("MIT"), "language", List.of("en")),
              Map.of("license", List.of("GPL"), "language", List.of("de")),
              Map.of()),
          new KnownWords(List.of()));

  private static Shelf.Row row(String id, String name) {
    return new Shelf.Row(id, "team", true, false, name);
  }

  private static Hits hits(Query query) {
    return Hits.of(SHELF, query, SHELF.seenBy(Viewer.ANONYMOUS, query.sort()));
  }

  private static List<String> ids(Hits hits) {
    return hits.ids(0, hits.size());
  }

  @Test
  void putsEqualsInTheOrderOfTheirIds() {
    assertThat(ids(hits(Query.ALL))).containsExactly("g", "e", "c", "a");
    assertThat(ids(hits(Query.ALL.withSort(Sort.NAME)))).containsExactly("c", "g", "e", "a");
    var scored = List.of(new Hits.Hit(0, 5), new Hits.Hit(1, 7), new Hits.Hit(3, 5));
    assertThat(ids(Hits.of(SHELF, Query.ALL, scored))).containsExactly("c", "g", "a");
  }

  @Test
  void goesOnWhereWhatEndedThePageBeforeWasTakenAway() {
    assertThat(hits(Query.ALL).upTo(new Hits.Key(0, "", "f"))).isEqualTo(1);
    Hits byName = hits(Query.ALL.withSort(Sort.NAME));
    assertThat(byName.upTo(new Hits.Key(0, "apple", "d"))).isEqualTo(1);
    assertThat(byName.upTo(new Hits.Key(0, "banana", "z"))).isEqualTo(2);
    assertThat(byName.upTo(new Hits.Key(0, "zebra", "a"))).isEqualTo(4);
  }

  @Test
  void everyKeyLeadsBehindItsOwnItem() {
    for (Sort sort : Sort.values()) {
      Hits hits = hits(Query.ALL.withSort(sort));
      for (int at = 0; at < hits.size(); at++) {
        assertThat(hits.upTo(hits.key(at))).isEqualTo(at + 1);
      }
    }
  }

  @Test
  void countsAFacetPastItsOwnChoice() {
    Query german = new Query(null, null, null, "de", null, "MIT", null, Sort.RELEVANCE, null, 20);
    Hits hits = hits(german);
    assertThat(ids(hits)).containsExactly("a");
    assertThat(hits.counted().total()).isEqualTo(1);
    assertThat(hits.counted().facets().get(Facet.LICENSE))
        .containsExactly(new Results.Count("GPL", 1), new Results.Count("MIT", 1));
    assertThat(hits.counted().facets().get(Facet.LANGUAGE))
        .containsExactly(new Results.Count("en", 2), new Results.Count("de", 1));
  }
}
