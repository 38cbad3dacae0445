package dev.stoa.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The values of one facet, numbered, and which of them the asset at each place of a shelf has.
final class Column {

  private static final int[] NO_VALUES = {};

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> values = new ArrayList<>();
  private final int[][] held;

  /// @param places how many assets there are
  Column(int places) {
    held = new int[places][];
  }

  void put(int place, List<String> words) {
    int[] found = words.isEmpty() ? NO_VALUES : new int[words.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = numbers.computeIfAbsent(words.get(i), this::numbered);
    }
    held[place] = found;
  }

  private int numbered(String value) {
    values.add(value);
    return values.size() - 1;
  }

  List<String> values() {
    return values;
  }

  /// Of a value that no asset has, a number that none has either.
  int number(String value) {
    return numbers.getOrDefault(value, values.size());
  }

  boolean has(int place, int number) {
    for (int each : held[place]) {
      if (each == number) {
        return true;
      }
    }
    return false;
  }

  void count(int place, int[] hits) {
    for (int each : held[place]) {
      hits[each]++;
    }
  }
}
