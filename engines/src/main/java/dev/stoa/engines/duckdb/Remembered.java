package dev.stoa.engines.duckdb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Answers that stay true, up to so many of them: the one asked for least lately is forgotten
/// first. Safe for use by many threads.
final class Remembered<K, V> {

  private final Map<K, V> answers;

  Remembered(int max) {
    answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > max;
          }
        };
  }

  synchronized Optional<V> find(K key) {
    return Optional.ofNullable(answers.get(key));
  }

  synchronized void keep(K key, V value) {
    answers.put(key, value);
  }
}
