package dev.stoa.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All that a query finds, in its order. Unchanging; twelve bytes each, so that many may be held.
final class Hits {

  private final Shelf shelf;
  private final Sort sort;
  private final int[] places;
  private final long[] scores;
  private final Counted counted;

  /// An asset that was found.
  ///
  /// @param place on the shelf
  /// @param score the higher, the earlier, where the order is one by score
  record Hit(int place, long score) {}

  /// What a page begins behind.
  ///
  /// @param score of the last item before; zero where the order is not by score
  /// @param name of the last item before; empty where the order is not by name
  /// @param id of the last item before, which may have gone since
  record Key(long score, String name, String id) {}

  private Hits(Shelf shelf, Sort sort, List<Hit> hits, Counted counted) {
    this.shelf = shelf;
    this.sort = sort;
    this.places = hits.stream().mapToInt(Hit::place).toArray();
    this.scores = hits.stream().mapToLong(Hit::score).toArray();
    this.counted = counted;
  }

  /// Those of the matches that have all that is chosen; and what is counted of all matches.
  ///
  /// @param matches what the viewer may see and has the words
  static Hits of(Shelf shelf, Query query, List<Hit> matches) {
    var counts = new FacetCounts(shelf, query);
    List<Hit> hits = new ArrayList<>();
    for (Hit match : matches) {
      if (counts.add(match.place())) {
        hits.add(match);
      }
    }
    hits.sort(order(shelf, query.sort()));
    return new Hits(shelf, query.sort(), hits, counts.counted());
  }

  private static Comparator<Hit> order(Shelf shelf, Sort sort) {
    Comparator<Hit> byPlace = Comparator.comparingInt(Hit::place);
    return switch (sort) {
      case RELEVANCE, POPULAR, PRICE, SPEED ->
          Comparator.comparingLong(Hit::score).thenComparing(byPlace).reversed();
      case NEW -> byPlace.reversed();
      case NAME ->
          Comparator.<Hit, String>comparing(hit -> shelf.row(hit.place()).name())
              .thenComparing(byPlace);
    };
  }

  Counted counted() {
    return counted;
  }

  int size() {
    return places.length;
  }

  Key key(int at) {
    Shelf.Row row = shelf.row(places[at]);
    return new Key(scores[at], sort == Sort.NAME ? row.name() : "", row.id());
  }

  List<String> ids(int from, int to) {
    List<String> ids = new ArrayList<>();
    for (int at = from; at < to; at++) {
      ids.add(shelf.row(places[at]).id());
    }
    return ids;
  }

  /// How many do not come behind the key.
  int upTo(Key key) {
    int low = 0;
    int high = places.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBehind(middle, key)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private boolean isBehind(int at, Key key) {
    Shelf.Row row = shelf.row(places[at]);
    int byId = row.id().compareTo(key.id());
    return switch (sort) {
      case RELEVANCE, POPULAR, PRICE, SPEED ->
          scores[at] == key.score() ? byId < 0 : scores[at] < key.score();
      case NEW -> byId < 0;
      case NAME -> {
        int byName = row.name().compareTo(key.name());
        yield byName == 0 ? byId > 0 : byName > 0;
      }
    };
  }
}
