package dev.stoa.engines.profanity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words and phrases, each with how sure it is that whoever writes it is profane: 0 unlikely, 1
/// maybe, 2 likely.
final class Lexicon {

  /// Where the build puts it, seen from this class: language, word, rating.
  static final String RESOURCE = "lexicon.tsv";

  /// The longest phrase, in words.
  static final int WORDS_MAX = 5;

  private final Map<String, Map<String, Integer>> ratings = new HashMap<>();

  private Lexicon() {}

  static Lexicon shipped() {
    Lexicon lexicon = new Lexicon();
    try (InputStream in = Lexicon.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The lexicon is missing: build Stoa with `make build`.");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .forEach(lexicon::add);
    } catch (IOException e) {
      throw new UncheckedIOException("The lexicon cannot be read", e);
    }
    return lexicon;
  }

  private void add(String line) {
    String[] fields = line.split("\t", 3);
    ratings
        .computeIfAbsent(fields[0], _ -> new HashMap<>())
        .put(key(fields[1]), Integer.valueOf(fields[2]));
  }

  boolean knows(String language) {
    return ratings.containsKey(language);
  }

  /// @param words one or more, with a blank between
  @Nullable Integer rating(String language, String words) {
    return ratings.getOrDefault(language, Map.of()).get(key(words));
  }

  private static String key(String words) {
    return words.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[\\s-]+", " ");
  }
}
